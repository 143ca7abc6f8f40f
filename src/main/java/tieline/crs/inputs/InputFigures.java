package tieline.crs.inputs;

import java.math.BigDecimal;
import tieline.crs.InputLine;
import tieline.platform.files.CellParser;
import tieline.platform.files.CellParsers;

/** What may be written for a figure of an input, in a form as in a file: dollars to the cent or kWh, never negative. */
public final class InputFigures {

    private static final CellParser<BigDecimal> DOLLARS =
            CellParsers.decimal(2, BigDecimal.ZERO, new BigDecimal("9999999999999.99"));
    private static final CellParser<BigDecimal> KWH =
            CellParsers.decimal(3, BigDecimal.ZERO, new BigDecimal("999999999999.999"));

    private InputFigures() {}

    /** Judges what is written for this figure. */
    public static CellParser<BigDecimal> parser(InputLine line) {
        return line == InputLine.LOAD ? KWH : DOLLARS;
    }

    /** Dollars as cents. */
    public static long cents(BigDecimal dollars) {
        return dollars.movePointRight(2).longValueExact();
    }
}
