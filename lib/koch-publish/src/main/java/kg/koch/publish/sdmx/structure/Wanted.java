package kg.koch.publish.sdmx.structure;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import kg.koch.publish.sdmx.SdmxException;

/**
 * Identifiers that are wanted: several joined by a comma (REST 2) or a plus (REST 1), or any.
 *
 * @param identifiers empty for any
 */
record Wanted(Set<String> identifiers) {

  static final Wanted ANY = new Wanted(Set.of());

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_@$.-]+");

  Wanted {
    identifiers = Set.copyOf(identifiers);
  }

  static Wanted parse(String text) {
    if (text.isEmpty() || text.equals("*") || text.equals("all")) {
      return ANY;
    }
    Set<String> identifiers = new LinkedHashSet<>(Arrays.asList(text.split("[,+]", -1)));
    for (String one : identifiers) {
      if (!IDENTIFIER.matcher(one).matches()) {
        throw SdmxException.syntax("identifiers of letters, digits and _ @ $ . -", text);
      }
    }
    return new Wanted(identifiers);
  }

  boolean has(String identifier) {
    return identifiers.isEmpty() || identifiers.contains(identifier);
  }

  boolean isAny() {
    return identifiers.isEmpty();
  }
}
