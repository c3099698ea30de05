package kg.koch.portal.words;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import kg.koch.publish.bundle.Language;

/**
 * Numbers as readers of a language write them: 1 234,5 in Kyrgyz and Russian (with a space that
 * does not break), 1,234.5 in English. A minus is U+2212, as wide as a digit.
 */
public final class Numbers {

  private static final char NO_BREAK_SPACE = '\u00a0';
  private static final char MINUS = '\u2212';

  private final Language language;

  public Numbers(Language language) {
    this.language = language;
  }

  /** The number with so many digits after the separator. */
  public String write(double value, int decimals) {
    DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(Languages.locale(language));
    DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
    boolean english = language == Language.EN;
    symbols.setGroupingSeparator(english ? ',' : NO_BREAK_SPACE);
    symbols.setDecimalSeparator(english ? '.' : ',');
    symbols.setMinusSign(MINUS);
    format.setDecimalFormatSymbols(symbols);
    format.setGroupingUsed(true);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    double rounded = Math.abs(value) < 0.5 * Math.pow(10, -decimals) ? 0 : value;
    return format.format(rounded);
  }

  /** Bytes in a unit a reader can compare: kB or MB. */
  public String bytes(long bytes) {
    return bytes < 1_000_000
        ? write(bytes / 1e3, 0) + NO_BREAK_SPACE + "kB"
        : write(bytes / 1e6, 1) + NO_BREAK_SPACE + "MB";
  }
}
