package kg.koch.link.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Short and pet forms of given names, Kyrgyz and Russian: Баке is Бакыт, Саша is Александр or
 * Александра.
 *
 * <p>The table is general knowledge of the languages (short-names.csv), not a count from a
 * register; it holds what is common and is never complete. Names are in the letters of {@link
 * NameFolding#letters}.
 */
public final class ShortNames {

  private static final String TABLE = "short-names.csv";

  private final Map<String, Set<String>> fullNames;

  private ShortNames(Map<String, Set<String>> fullNames) {
    this.fullNames = fullNames;
  }

  /** Read once, when first asked for. */
  private static final class Usual {

    static final ShortNames NAMES = read();
  }

  /** The table that comes with the library. */
  public static ShortNames usual() {
    return Usual.NAMES;
  }

  private static ShortNames read() {
    try (InputStream table = ShortNames.class.getResourceAsStream(TABLE)) {
      if (table == null) {
        throw new IllegalStateException("The table of short names is not packed");
      }
      return read(new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static ShortNames read(BufferedReader table) {
    Map<String, Set<String>> names = new HashMap<>();
    table
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(
            pair ->
                names
                    .computeIfAbsent(NameFolding.letters(pair[0]), key -> new HashSet<>())
                    .add(NameFolding.letters(pair[1])));
    return new ShortNames(names);
  }

  /** The names a name may stand for: those it is short for, and itself. */
  public Set<String> fullNames(String letters) {
    Set<String> names = new HashSet<>(fullNames.getOrDefault(letters, Set.of()));
    names.add(letters);
    return Collections.unmodifiableSet(names);
  }

  /** True if both may stand for one name. Саша and Шура are one, Саша and Александр too. */
  public boolean agree(String letters, String others) {
    return !Collections.disjoint(fullNames(letters), fullNames(others));
  }
}
