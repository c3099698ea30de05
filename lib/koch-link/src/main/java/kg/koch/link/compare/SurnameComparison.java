package kg.koch.link.compare;

import java.util.List;
import java.util.stream.Stream;
import kg.koch.link.record.Field;
import kg.koch.link.record.Folding;
import kg.koch.link.record.Values;

/**
 * Surnames, where the sex is known too. Many women take the husband's surname, men hardly ever do:
 * so two different surnames say less against a match if both records are a woman's, and more
 * otherwise, and each is estimated for itself.
 *
 * <p>By law spouses choose a common surname or keep their own (Family Code of the Kyrgyz Republic
 * of 30 August 2003, No. 201); that it is women who change is custom. Not known is who married.
 */
public final class SurnameComparison extends NameComparison {

  private static final int DIFFERENT_OF_WOMEN = DIFFERENT + 1;
  private static final String[] LEVELS_BY_SEX =
      Stream.concat(Stream.of(LEVELS), Stream.of("different, of women")).toArray(String[]::new);

  private final int sexColumn;
  private final boolean[] women;
  private final double share;

  /**
   * @param sex the field that says the sex
   * @param sexColumn its place in a row of codes
   */
  public SurnameComparison(
      Field field,
      int column,
      NameForms.Forms forms,
      List<OtherNames> others,
      Field sex,
      int sexColumn) {
    super(field, column, forms, others, LEVELS_BY_SEX);
    this.sexColumn = sexColumn;
    Values values = sex.values();
    this.women = new boolean[values.size() + 1];
    double frequency = 0;
    for (int code = 1; code < women.length; code++) {
      women[code] = Folding.isFemale(values.get(code));
      frequency += women[code] ? sex.frequency(code) : 0;
    }
    this.share = frequency;
  }

  @Override
  public int ofDifferent(int[] rows, int first, int second, Scratch scratch) {
    int level = super.ofDifferent(rows, first, second, scratch);
    boolean ofWomen = women[rows[first + sexColumn]] && women[rows[second + sexColumn]];
    return level == DIFFERENT && ofWomen ? DIFFERENT_OF_WOMEN : level;
  }

  /** Both records of one person are a woman's as often as one is; of two persons, by chance. */
  @Override
  public double oftenerAmongMatches(int level) {
    return switch (level) {
      case DIFFERENT_OF_WOMEN -> share == 0 ? 1 : 1 / share;
      case DIFFERENT -> 1 / (1 + share);
      default -> 1;
    };
  }
}
