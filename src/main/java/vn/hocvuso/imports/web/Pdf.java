package vn.hocvuso.imports.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/** Prints a page; its font is called Receipt. */
final class Pdf {

    /** It has all Vietnamese letters, and comes with PDFBox. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private Pdf() {}

    static byte[] of(String page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Receipt")
                    .withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(page)), "")
                    .toStream(out)
                    .run();
        } catch (IOException failure) {
            throw new UncheckedIOException("A page cannot be printed", failure);
        }
        return out.toByteArray();
    }
}
