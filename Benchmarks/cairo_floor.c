/* Writes the same pages as PDF 200 times; see cairo_floor.py. */
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
    char kind;
    int face, count, clusters;
    double a, b, c, d;
    unsigned color;
    char *text;
    cairo_glyph_t *glyphs;
    cairo_text_cluster_t *parts;
    cairo_text_cluster_flags_t flags;
} Mark;

static cairo_status_t count(void *total, const unsigned char *data, unsigned length) {
    (void)data;
    *(size_t *)total += length;
    return CAIRO_STATUS_SUCCESS;
}

static void color(cairo_t *page, unsigned color) {
    cairo_set_source_rgb(page, (color >> 16) / 255., (color >> 8 & 255) / 255., (color & 255) / 255.);
}

int main(int number, char **arguments) {
    enum { rounds = 200 };
    static Mark marks[20000];
    static cairo_font_face_t *faces[64];
    char line[8192];
    int faceCount = 0, markCount = 0;
    FT_Library library;
    if (number < 4 || FT_Init_FreeType(&library)) return 64;
    FILE *file = fopen(arguments[1], "r");
    while (file && fgets(line, sizeof line, file)) {
        FT_Face face;
        line[strcspn(line, "\n")] = 0;
        if (FT_New_Face(library, line, 0, &face)) return fprintf(stderr, "%s\n", line), 1;
        faces[faceCount++] = cairo_ft_font_face_create_for_ft_face(face, 0);
    }
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    file = fopen(arguments[2], "r");
    while (file && markCount < 20000 && fgets(line, sizeof line, file)) {
        Mark *mark = &marks[markCount++];
        line[strcspn(line, "\n")] = 0;
        mark->kind = line[0];
        if (line[0] == 'T') {
            char *text = strchr(line, '\t');
            *text = 0;
            sscanf(line + 1, "%d %lf %lf %lf %x", &mark->face, &mark->a, &mark->b, &mark->c, &mark->color);
            mark->text = strdup(text + 1);
            cairo_matrix_t size, none;
            cairo_matrix_init_scale(&size, mark->a, mark->a);
            cairo_matrix_init_identity(&none);
            cairo_scaled_font_t *font = cairo_scaled_font_create(faces[mark->face], &size, &none, options);
            cairo_scaled_font_text_to_glyphs(font, mark->b, mark->c, mark->text, -1, &mark->glyphs, &mark->count,
                                             &mark->parts, &mark->clusters, &mark->flags);
        } else if (line[0] == 'R') {
            sscanf(line + 1, "%x %lf %lf %lf %lf", &mark->color, &mark->a, &mark->b, &mark->c, &mark->d);
        } else if (line[0] == 'I') {
            sscanf(line + 1, "%lf %lf %lf %lf", &mark->a, &mark->b, &mark->c, &mark->d);
        }
    }
    static unsigned char photo[1 << 24];
    file = fopen(arguments[3], "rb");
    size_t length = file ? fread(photo, 1, sizeof photo, file) : 0, total = 0;
    clock_t start = clock();
    for (int round = 0; round < rounds; round++) {
        cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(count, &total, 595.28, 841.89);
        cairo_t *page = cairo_create(surface);
        for (int index = 0; index < markCount; index++) {
            Mark *mark = &marks[index];
            if (mark->kind == 'P' && index > 0) cairo_show_page(page);
            if (mark->kind == 'T') {
                color(page, mark->color);
                cairo_set_font_face(page, faces[mark->face]);
                cairo_set_font_size(page, mark->a);
                cairo_show_text_glyphs(page, mark->text, -1, mark->glyphs, mark->count, mark->parts, mark->clusters,
                                       mark->flags);
            } else if (mark->kind == 'R') {
                color(page, mark->color);
                cairo_rectangle(page, mark->a, mark->b, mark->c, mark->d);
                cairo_fill(page);
            } else if (mark->kind == 'I') {
                cairo_surface_t *image = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1);
                cairo_surface_set_mime_data(image, CAIRO_MIME_TYPE_JPEG, photo, length, NULL, NULL);
                cairo_save(page);
                cairo_translate(page, mark->a, mark->b);
                cairo_scale(page, mark->c, mark->d);
                cairo_set_source_surface(page, image, 0, 0);
                cairo_paint(page);
                cairo_restore(page);
                cairo_surface_destroy(image);
            }
        }
        cairo_show_page(page);
        cairo_destroy(page);
        cairo_surface_finish(surface);
        cairo_surface_destroy(surface);
    }
    printf("%d marks, %.2f ms of CPU and %zu bytes a report\n", markCount,
           (clock() - start) * 1e3 / CLOCKS_PER_SEC / rounds, total / rounds);
}
