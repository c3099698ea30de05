package kg.koch.app.publish.internal;

import java.time.LocalDate;
import kg.koch.catalog.Label;
import kg.koch.publish.bundle.Text;

/** The release's own words. */
final class ReleaseWords {

  static final Text MADE_UP =
      new Text(
          "Ойдон чыгарылган өлкөнүн маалыматы: мында бир да чыныгы адам жок, сандар Кыргызстан жөнүндө эчтеке айтпайт.",
          "Данные вымышленной страны: здесь нет ни одного настоящего человека, и числа ничего не говорят о Кыргызстане.",
          "Data of a made-up country: no real person is in them, and the figures say nothing about Kyrgyzstan.");

  private ReleaseWords() {}

  static Text title(LocalDate from, LocalDate until) {
    int first = from.getYear();
    int last = until.minusDays(1).getYear();
    String years = first == last ? Integer.toString(first) : first + "–" + last;
    return new Text(
        "Кыргыз Республикасынын миграция статистикасы, " + years,
        "Миграционная статистика Кыргызской Республики, " + years,
        "Migration statistics of the Kyrgyz Republic, " + years);
  }

  static Text of(Label label) {
    return new Text(label.ky(), label.ru(), label.en());
  }
}
