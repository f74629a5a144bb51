"""Appends a signature field to a report, as a signing program would: sign.py FROM TO."""
import sys

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import InvisSigSettings, SigFieldSpec, append_signature_field

with open(sys.argv[1], "rb") as source:
    writer = IncrementalPdfFileWriter(source)
    append_signature_field(writer, SigFieldSpec("ChuKy", invis_sig_settings=InvisSigSettings(set_hidden_flag=True)))
    with open(sys.argv[2], "wb") as target:
        writer.write(target)
