package kg.koch.synth.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The names of one people: given names of men and women, and roots of surnames, the most common
 * first. The name at rank r (from 0) is drawn in proportion to 1 / (r + 10): few names are very
 * common and many rare, as names are; the number 10 is assumed.
 */
public final class NameList {

  private static final double EVENNESS = 10;
  private static final Map<People, NameList> LISTS = read();

  private final Ranked men;
  private final Ranked women;
  private final Ranked roots;

  private NameList(People people, Map<String, List<String>> names) {
    String prefix = people.listName() + ",";
    men = new Ranked(withCompounds(prefix + "man", names));
    women = new Ranked(withCompounds(prefix + "woman", names));
    List<String> surnames = names.getOrDefault(prefix + "surname", List.of());
    roots = surnames.isEmpty() ? men : new Ranked(surnames);
  }

  /** The list of a people. */
  public static NameList of(People people) {
    return Objects.requireNonNull(LISTS.get(people));
  }

  /** True if the roots are whole surnames; else they are men's names. */
  boolean hasSurnames() {
    return roots != men;
  }

  /** The given name at a point from 0 to 1 of all who have one. */
  public String given(boolean female, double share) {
    return (female ? women : men).at(share);
  }

  /** The root, or whole surname, at a point from 0 to 1 of all families. */
  public String root(double share) {
    return roots.at(share);
  }

  private static Map<People, NameList> read() {
    Map<String, List<String>> names = new HashMap<>();
    try (InputStream file = NameList.class.getResourceAsStream("names.csv")) {
      if (file == null) {
        throw new IllegalStateException("The lists of names are not packed");
      }
      new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .skip(1)
          .forEach(
              line -> {
                int comma = line.lastIndexOf(',');
                names.put(line.substring(0, comma), List.of(line.substring(comma + 1).split(" ")));
              });
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Map<People, NameList> lists = new EnumMap<>(People.class);
    for (People people : People.values()) {
      lists.put(people, new NameList(people, names));
    }
    return lists;
  }

  /** The names of a list, then every first part with every second part. */
  private static List<String> withCompounds(String key, Map<String, List<String>> names) {
    List<String> all = new ArrayList<>(names.getOrDefault(key, List.of()));
    for (String first : names.getOrDefault(key + "-first", List.of())) {
      for (String second : names.getOrDefault(key + "-second", List.of())) {
        all.add(first + second);
      }
    }
    return all;
  }

  /** Names by rank. */
  private static final class Ranked {

    private final String[] names;
    private final double[] upTo;

    Ranked(List<String> list) {
      names = list.toArray(String[]::new);
      upTo = new double[names.length];
      double sum = 0;
      for (int rank = 0; rank < names.length; rank++) {
        sum += 1 / (rank + EVENNESS);
        upTo[rank] = sum;
      }
    }

    String at(double share) {
      int found = Arrays.binarySearch(upTo, share * upTo[upTo.length - 1]);
      return names[Math.min(found < 0 ? -found - 1 : found + 1, names.length - 1)];
    }
  }
}
