package kg.koch.app.outliers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import kg.koch.app.outliers.OutlierFile.Found;
import kg.koch.app.text.LanguageTexts;
import kg.koch.publish.bundle.Language;

/** What is said of counts that stand out, in one language. */
final class OutlierTexts {

  private final LanguageTexts texts;

  OutlierTexts(Language language) {
    this.texts = new LanguageTexts("outliers", language);
  }

  /** A text, with what stands at {0}, {1} and so on put in. */
  String of(String key, Object... values) {
    return texts.of(key, values);
  }

  String sentence(Found found) {
    boolean isLow = found.count() < found.judgement().least();
    double bound = isLow ? found.judgement().least() : found.judgement().most();
    return of(
        isLow ? "low" : "high",
        found.period(),
        found.group(),
        found.count(),
        number(bound),
        number(found.judgement().expected()));
  }

  /** To tenths, without a needless zero. */
  static String number(double number) {
    return BigDecimal.valueOf(number)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
