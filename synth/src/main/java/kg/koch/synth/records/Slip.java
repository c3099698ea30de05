package kg.koch.synth.records;

import kg.koch.synth.Randomness;

/** A slip of the hand in a number: one digit wrong (four in five), or two neighbours swapped. */
final class Slip {

  private Slip() {}

  static long of(long number, int digits, Randomness random) {
    if (random.chance(0.8)) {
      long place = power(random.between(0, digits - 1));
      long digit = number / place % 10;
      return number + ((digit + random.between(1, 9)) % 10 - digit) * place;
    }
    long place = power(random.between(0, digits - 2));
    long low = number / place % 10;
    long high = number / place / 10 % 10;
    return number + (high - low) * place + (low - high) * place * 10;
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }
}
