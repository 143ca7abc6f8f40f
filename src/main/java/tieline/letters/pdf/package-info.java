/** Turns letters and reports into PDF files; knows neither database nor Spring. Other rooms render their own documents with it. */
@NullMarked
@NamedInterface("pdf")
package tieline.letters.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
