package kg.koch.link.name;

import java.time.LocalDate;
import java.time.Period;
import kg.koch.terms.Sex;

/**
 * When a comparison may expect one person to have two surnames: women who may have married between
 * two records. For them a different surname says little against a match, and given name,
 * patronymic, date and place of birth must carry it; weights are therefore trained for women and
 * men apart.
 *
 * <p>Source: Family Code of the Kyrgyz Republic of 30 August 2003, No. 201: spouses choose a common
 * surname or keep their own; marriage is from 18, in exceptions from 17. That it is women who
 * change is custom, not law. Does not know whether anybody married.
 */
public final class SurnameChange {

  /** Years of age from which a marriage may be registered. */
  public static final int MARRIAGE_FROM_AGE = 17;

  private SurnameChange() {}

  /**
   * True if the surname may have changed by marriage up to the day of the later record.
   *
   * @param birth date of birth
   * @param laterRecord the day of the later of the two records
   */
  public static boolean isToBeExpected(Sex sex, LocalDate birth, LocalDate laterRecord) {
    return sex == Sex.FEMALE && Period.between(birth, laterRecord).getYears() >= MARRIAGE_FROM_AGE;
  }
}
