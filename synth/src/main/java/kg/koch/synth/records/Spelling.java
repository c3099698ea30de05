package kg.koch.synth.records;

import java.util.Arrays;
import java.util.Locale;
import kg.koch.synth.Randomness;
import kg.koch.synth.name.Romanization;

/**
 * Writes the names of a record in its script. Draws from a randomness of its own, so that persons
 * and errors do not depend on the script.
 */
final class Spelling {

  private static final Romanization[] RULES = Romanization.values();

  private static final double[] SHARES =
      Arrays.stream(RULES).mapToDouble(Romanization::share).toArray();

  private Spelling() {}

  static void write(MadeUpRecord made, Script script, Randomness random) {
    boolean latin =
        switch (script) {
          case CYRILLIC -> false;
          case LATIN -> true;
          case MIXED -> random.chance(0.5);
        };
    Romanization rules = RULES[random.weighted(SHARES)];
    for (int name = 0; name < MadeUpRecord.NAMES; name++) {
      String text = latin ? rules.write(made.names[name]) : made.names[name];
      made.names[name] = made.source.writesCapitals() ? text.toUpperCase(Locale.ROOT) : text;
    }
  }
}
