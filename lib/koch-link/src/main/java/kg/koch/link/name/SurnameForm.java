package kg.koch.link.name;

import java.util.List;
import java.util.Optional;
import kg.koch.terms.Sex;
import org.jspecify.annotations.Nullable;

/** How a surname is made from its root. */
public enum SurnameForm {
  /** -ова, -ева, -ина, -ская, -ая: a woman's. */
  SLAVIC_FEMALE(Sex.FEMALE, List.of("skaia", "ckaia", "ska", "ova", "eva", "ina", "aia")),
  /** -ов, -ев, -ин, -ский, -ой: a man's, or unchanged for a woman abroad. */
  SLAVIC(null, List.of("ski", "skoi", "cki", "ov", "ev", "in", "oi")),
  /** -зода, -заде: son of, in Tajik and Azerbaijani names. */
  ZODA(null, List.of("zoda", "zada", "zade")),
  /** "… уулу" and its like: the father's name instead of a surname. */
  UULU(Sex.MALE, List.of()),
  /** "… кызы" and its like. */
  KYZY(Sex.FEMALE, List.of()),
  /** The root as it is: Бакай, Жумабек, Шмидт, Ким. */
  BARE(null, List.of());

  private final Optional<Sex> sex;
  final List<String> endings;

  SurnameForm(@Nullable Sex sex, List<String> endings) {
    this.sex = Optional.ofNullable(sex);
    this.endings = endings;
  }

  /** Whom the form names; empty if it says nothing of that. */
  public Optional<Sex> sex() {
    return sex;
  }
}
