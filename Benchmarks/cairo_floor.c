/* Draws reports as PDF with Cairo and Pango alone, the way Trang draws them; see cairo_floor.py, which writes the first
   file: counts, faces, words, and then marks, one a line, each after the letter of its kind. */
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <hb-subset.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* As large as the units of an em, so that advances are whole numbers; results are scaled. */
static const double shapingSize = 2048;

typedef struct {
    char *family;
    int bold, italic;
    PangoContext *context;
    hb_set_t *glyphs;
    cairo_font_face_t *cut;
} Face;
typedef struct {
    int face, isSpace, count;
    char *text;
    cairo_glyph_t *glyphs; /* in em */
    double width;
} Word;
typedef struct {
    char kind;
    double at[6];
} Step;
typedef struct {
    char kind;
    int face, gaps, count, fill, stroke;
    double at[8];
    int *words;
    Step *steps;
} Mark;

static Face *faces;
static Word *words;

static void require(int isTrue, const char *what) {
    if (isTrue) return;
    fprintf(stderr, "cairo_floor: %s\n", what);
    exit(1);
}

static int readNumbers(char **text, double *numbers, int count) {
    for (int index = 0; index < count; index++) numbers[index] = strtod(*text, text);
    return count;
}

static void readMark(Mark *mark, char *line) {
    static const struct { char kind; int numbers; } kinds[] = {{'P', 2}, {'G', 3}, {'I', 8}, {'T', 4}, {'S', 1}};
    mark->kind = *line++;
    for (int index = 0; index < 5; index++)
        if (kinds[index].kind == mark->kind) readNumbers(&line, mark->at, kinds[index].numbers);
    if (mark->kind == 'T') {
        mark->fill = strtol(line, &line, 16);
        mark->face = strtol(line, &line, 10), mark->gaps = strtol(line, &line, 10);
        mark->words = calloc(strlen(line), sizeof *mark->words);
        while (*line) mark->words[mark->count++] = strtol(line, &line, 10);
    } else if (mark->kind == 'S') {
        mark->fill = strtol(line, &line, 16), mark->stroke = strtol(line, &line, 16); /* -1 for none */
        mark->steps = calloc(strlen(line) + 1, sizeof *mark->steps);
        while (*line++ && *line) {
            Step *step = &mark->steps[mark->count++];
            step->kind = *line++;
            readNumbers(&line, step->at, step->kind == 'Z' ? 0 : step->kind == 'C' ? 6 : 2);
        }
    }
}

/* Fonts and words, once a process. */

static PangoFontMap *openFonts(char **files) {
    FcConfig *config = FcConfigCreate();
    for (; *files; files++) FcConfigAppFontAddFile(config, (FcChar8 *)*files);
    FcConfigSetCurrent(config);
    PangoFontMap *map = pango_cairo_font_map_new();
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
    return map;
}

static void openFace(Face *face, PangoFontMap *map, cairo_font_options_t *options) {
    PangoFontDescription *wanted = pango_font_description_new();
    pango_font_description_set_family(wanted, face->family);
    pango_font_description_set_weight(wanted, face->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(wanted, face->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_font_description_set_absolute_size(wanted, shapingSize * PANGO_SCALE);
    face->context = pango_font_map_create_context(map);
    pango_cairo_context_set_font_options(face->context, options);
    pango_context_set_round_glyph_positions(face->context, FALSE);
    pango_context_set_language(face->context, pango_language_from_string("vi"));
    pango_context_set_font_description(face->context, wanted);
    face->glyphs = hb_set_create();
}

static void shape(Word *word, PangoAttrList *attributes) {
    const double em = shapingSize * PANGO_SCALE;
    int length = strlen(word->text);
    PangoGlyphString *shaped = pango_glyph_string_new();
    GList *items = pango_itemize_with_base_dir(faces[word->face].context, PANGO_DIRECTION_LTR, word->text, 0, length,
                                               attributes, NULL);
    for (GList *node = items; node; node = node->next) {
        PangoItem *item = node->data;
        pango_shape_full(word->text + item->offset, item->length, word->text, length, &item->analysis, shaped);
        word->glyphs = realloc(word->glyphs, (word->count + shaped->num_glyphs) * sizeof *word->glyphs);
        for (int index = 0; index < shaped->num_glyphs; index++) {
            PangoGlyphInfo *info = &shaped->glyphs[index];
            if (info->glyph == PANGO_GLYPH_EMPTY) continue;
            require(!(info->glyph & PANGO_GLYPH_UNKNOWN_FLAG), "a face lacks a character of its words");
            word->glyphs[word->count++] = (cairo_glyph_t){
                info->glyph, word->width + info->geometry.x_offset / em, info->geometry.y_offset / em};
            word->width += info->geometry.width / em;
            hb_set_add(faces[word->face].glyphs, info->glyph);
        }
        pango_item_free(item);
    }
    g_list_free(items);
    pango_glyph_string_free(shaped);
}

/* Cairo's face of a font cut to the glyphs of the words, without hints and without what drawing has no use for. */
static void cut(Face *face, FT_Library library) {
    static const char *dropped[] = {"cmap", "post", "OS/2", "GSUB", "GPOS", "GDEF", "kern", "gasp", "hdmx", "VDMX",
                                    "LTSH", "PCLT", "FFTM", "DSIG", "meta"};
    PangoFont *font = pango_context_load_font(face->context, pango_context_get_font_description(face->context));
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    hb_set_union(hb_subset_input_glyph_set(input), face->glyphs);
    hb_subset_input_set_flags(
        input, HB_SUBSET_FLAGS_RETAIN_GIDS | HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    for (size_t index = 0; index < sizeof dropped / sizeof *dropped; index++)
        hb_set_add(hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG), hb_tag_from_string(dropped[index], 4));
    hb_face_t *made = hb_subset_or_fail(hb_font_get_face(pango_font_get_hb_font(font)), input);
    require(made != NULL, "a font cannot be cut");
    unsigned length;
    const char *data = hb_blob_get_data(hb_face_reference_blob(made), &length);
    FT_Face opened;
    require(!FT_New_Memory_Face(library, (const FT_Byte *)data, length, 0, &opened), "a cut cannot be opened");
    face->cut = cairo_ft_font_face_create_for_ft_face(opened, 0);
}

/* Drawing. */

static cairo_t *page;
static struct {
    int face, color, count;
    double size;
    cairo_glyph_t glyphs[1 << 16];
} waiting;

static void showWaiting(void) {
    if (waiting.count) cairo_show_glyphs(page, waiting.glyphs, waiting.count);
    waiting.count = 0;
}

static void forget(void) { waiting.face = waiting.color = -1; }

static void setColor(int color) {
    if (color == waiting.color) return;
    showWaiting();
    waiting.color = color;
    cairo_set_source_rgb(page, (color >> 16) / 255., (color >> 8 & 255) / 255., (color & 255) / 255.);
}

/* The spaces between the words, not those at the end, take what the words leave of the run's width. Glyphs of one font
   and colour wait for each other: to Cairo a paragraph is one call. */
static void drawText(const Mark *mark) {
    double size = mark->at[0], x = mark->at[1], y = mark->at[2], natural = 0;
    if (mark->face != waiting.face || size != waiting.size) {
        showWaiting();
        waiting.face = mark->face, waiting.size = size;
        cairo_set_font_face(page, faces[mark->face].cut);
        cairo_set_font_size(page, size);
    }
    setColor(mark->fill);
    for (int index = 0, gaps = 0; index < mark->count; index++)
        if (!words[mark->words[index]].isSpace || gaps++ < mark->gaps) natural += words[mark->words[index]].width;
    double more = mark->gaps ? (mark->at[3] - natural * size) / mark->gaps : 0;
    for (int index = 0, gaps = 0; index < mark->count; index++) {
        const Word *word = &words[mark->words[index]];
        if (waiting.count + word->count > 1 << 16) showWaiting();
        for (int own = 0; own < word->count; own++) {
            const cairo_glyph_t *glyph = &word->glyphs[own];
            waiting.glyphs[waiting.count++] = (cairo_glyph_t){glyph->index, x + glyph->x * size, y + glyph->y * size};
        }
        if (!word->isSpace) x += word->width * size;
        else if (gaps++ < mark->gaps) x += word->width * size + more;
    }
}

static void drawPath(const Mark *mark) {
    showWaiting();
    for (const Step *step = mark->steps; step < mark->steps + mark->count; step++) {
        const double *at = step->at;
        if (step->kind == 'M') cairo_move_to(page, at[0], at[1]);
        else if (step->kind == 'L') cairo_line_to(page, at[0], at[1]);
        else if (step->kind == 'C') cairo_curve_to(page, at[0], at[1], at[2], at[3], at[4], at[5]);
        else cairo_close_path(page);
    }
    if (mark->fill >= 0) setColor(mark->fill), cairo_fill_preserve(page);
    if (mark->stroke >= 0) {
        setColor(mark->stroke);
        cairo_set_line_width(page, mark->at[0]);
        cairo_stroke_preserve(page);
    }
    cairo_new_path(page);
}

static void drawPhoto(const Mark *mark, const unsigned char *photo, size_t length) {
    const double *at = mark->at;
    showWaiting();
    /* Cairo writes the JPEG's own bytes for a surface that carries them. */
    cairo_surface_t *image = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1);
    cairo_surface_set_mime_data(image, CAIRO_MIME_TYPE_JPEG, photo, length, NULL, NULL);
    cairo_save(page);
    cairo_rectangle(page, at[4], at[5], at[6], at[7]);
    cairo_clip(page);
    cairo_translate(page, at[0], at[1]);
    cairo_scale(page, at[2], at[3]);
    cairo_set_source_surface(page, image, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(page), CAIRO_FILTER_NEAREST);
    cairo_paint(page);
    cairo_restore(page);
    cairo_surface_destroy(image);
    forget();
}

static FILE *copy;

static cairo_status_t count(void *total, const unsigned char *data, unsigned length) {
    *(size_t *)total += length;
    if (copy) fwrite(data, 1, length, copy);
    return CAIRO_STATUS_SUCCESS;
}

/* Draws the marks of one report; gives the first that is not its own. */
static const Mark *drawReport(const Mark *mark, const Mark *end, cairo_font_options_t *options,
                              const unsigned char *photo, size_t length, size_t *total) {
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(count, total, 100, 100);
    page = cairo_create(surface);
    cairo_set_font_options(page, options);
    forget();
    int pages = 0;
    for (mark++; mark < end && mark->kind != 'D'; mark++) {
        if (mark->kind == 'P') {
            showWaiting();
            if (pages++) cairo_show_page(page);
            forget();
            cairo_pdf_surface_set_size(surface, mark->at[0], mark->at[1]);
            /* Cairo adds up the areas that are painted; after all of the page it has nothing to add any more. */
            setColor(0xFFFFFF);
            cairo_rectangle(page, 0, 0, mark->at[0], mark->at[1]);
            cairo_fill(page);
        } else if (mark->kind == 'T') {
            drawText(mark);
        } else if (mark->kind == 'S') {
            drawPath(mark);
        } else if (mark->kind == 'I') {
            drawPhoto(mark, photo, length);
        } else if (mark->kind == 'G') {
            showWaiting();
            cairo_save(page);
            cairo_translate(page, mark->at[0], mark->at[1]);
            cairo_scale(page, mark->at[2], mark->at[2]);
        } else if (mark->kind == 'E') {
            showWaiting();
            cairo_restore(page);
            forget();
        }
    }
    showWaiting();
    cairo_show_page(page);
    require(!cairo_status(page), cairo_status_to_string(cairo_status(page)));
    cairo_destroy(page);
    cairo_surface_finish(surface);
    cairo_surface_destroy(surface);
    return mark;
}

int main(int number, char **arguments) {
    require(number > 4, "cairo_floor PAGES PHOTO PDF FONT...");
    static unsigned char photo[1 << 24];
    char *line = NULL;
    size_t room = 0, total = 0;
    int faceCount, wordCount, markCount, reports = 0;
    FILE *file = fopen(arguments[1], "r");
    require(file && fscanf(file, "%d %d %d\n", &faceCount, &wordCount, &markCount) == 3, "no pages");
    faces = calloc(faceCount, sizeof *faces), words = calloc(wordCount, sizeof *words);
    Mark *marks = calloc(markCount, sizeof *marks);
    for (int index = 0; index < faceCount + wordCount + markCount; index++) {
        require(getline(&line, &room, file) > 0, "too few lines");
        line[strcspn(line, "\n")] = 0;
        if (index < faceCount) {
            Face *face = &faces[index];
            face->bold = line[0] == '1', face->italic = line[1] == '1', face->family = strdup(line + 3);
        } else if (index < faceCount + wordCount) {
            Word *word = &words[index - faceCount];
            word->isSpace = line[0] == '1', word->face = atoi(line + 2), word->text = strdup(strchr(line, '\t') + 1);
        } else {
            readMark(&marks[index - faceCount - wordCount], line);
        }
    }
    file = fopen(arguments[2], "rb");
    size_t length = file ? fread(photo, 1, sizeof photo, file) : 0;

    clock_t start = clock();
    FT_Library library;
    require(!FT_Init_FreeType(&library), "no FreeType");
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    PangoFontMap *map = openFonts(arguments + 4);
    PangoAttrList *attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0, dlig=0"));
    for (int index = 0; index < faceCount; index++) openFace(&faces[index], map, options);
    for (int index = 0; index < wordCount; index++) shape(&words[index], attributes);
    for (int index = 0; index < faceCount; index++) cut(&faces[index], library);
    clock_t ready = clock();
    copy = fopen(arguments[3], "wb");
    for (const Mark *mark = marks, *end = marks + markCount; mark < end; reports++) {
        mark = drawReport(mark, end, options, photo, length, &total);
        if (copy) fclose(copy), copy = NULL;
    }
    clock_t end = clock();
    printf("%d %.4f %.4f %zu %d\n", reports, (end - start) * 1e3 / CLOCKS_PER_SEC / reports,
           (ready - start) * 1e3 / CLOCKS_PER_SEC / reports, total / reports, wordCount);
}
