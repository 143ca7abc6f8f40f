/** Turns letters into PDF files; knows neither database nor Spring. */
@NullMarked
package tieline.letters.pdf;

import org.jspecify.annotations.NullMarked;
