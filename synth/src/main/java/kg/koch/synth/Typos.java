package kg.koch.synth;

/** Slips of the hand: in PINs, spellings and dates, as often as the defects say. */
final class Typos {

  private static final String[] IMPOSSIBLE = {"2023-02-30", "2091-05-14", "2022-13-01"};

  private final Unit unit;

  Typos(Unit unit) {
    this.unit = unit;
  }

  /** The PIN as it was typed: one digit wrong, or two neighbours swapped, or right. */
  long maybe(long pin) {
    if (!unit.hit(Defect.PIN_TYPO)) {
      return pin;
    }
    long place = 1;
    for (int i = unit.random().between(0, 11); i > 0; i--) {
      place *= 10;
    }
    long low = pin / place % 10;
    long high = pin / place / 10 % 10;
    if (unit.random().chance(0.5) && low != high) {
      return pin + (high - low) * place + (low - high) * place * 10;
    }
    return pin + ((low + unit.random().between(1, 9)) % 10 - low) * place;
  }

  void date(Line line, int day) {
    if (unit.hit(Defect.IMPOSSIBLE_DATE)) {
      line.put(IMPOSSIBLE[unit.random().between(0, IMPOSSIBLE.length - 1)]);
    } else {
      line.date(day);
    }
  }
}
