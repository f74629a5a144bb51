"""Appends a signature field to a report, as a signing program would: sign.py FROM TO.

The field is invisible. It lies outside the page, where PDF/UA asks for no structure, and has no size, so
that PDF/A asks for no appearance.
"""
import sys

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import InvisSigSettings, SigFieldSpec, append_signature_field

with open(sys.argv[1], "rb") as source:
    writer = IncrementalPdfFileWriter(source)
    append_signature_field(writer, SigFieldSpec("ChuKy", invis_sig_settings=InvisSigSettings(
        set_hidden_flag=False, set_print_flag=True)))
    page, _ = writer.find_page_for_modification(0)
    for reference in page.get_object()["/Annots"]:
        field = reference.get_object()
        if field.get("/FT") == "/Sig":
            field["/Rect"] = generic.ArrayObject([generic.NumberObject(-1)] * 4)
            field["/TU"] = generic.pdf_string("Chữ ký số")
            writer.mark_update(reference)
    with open(sys.argv[2], "wb") as target:
        writer.write(target)
