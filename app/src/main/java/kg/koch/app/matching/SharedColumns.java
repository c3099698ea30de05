package kg.koch.app.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kg.koch.link.profile.ColumnProfile;
import kg.koch.link.record.FieldKind;

/**
 * The columns that two files have in common, whatever they are called there: first those of one
 * name, then those of one name but for capitals and signs (Birth_date, birthDate), then those whose
 * names say one kind of content that no other column left in either file has (surname, фамилия).
 *
 * @param names what the columns are called in the first file
 * @param places for each file and each of its columns the place among the names; -1 where the
 *     column takes no part
 */
@SuppressWarnings("ArrayRecordComponent")
record SharedColumns(List<String> names, int[][] places) {

  /** All columns of one file. */
  static SharedColumns of(List<String> header) {
    return new SharedColumns(header, new int[][] {IntStream.range(0, header.size()).toArray()});
  }

  /**
   * The columns of two files that hold the same.
   *
   * @param id the column of ids: it is itself alone
   */
  static SharedColumns of(List<String> left, List<String> right, String id) {
    int[] there = new int[left.size()];
    Arrays.fill(there, -1);
    pairByName(left, right, there);
    pairByPlainName(left, right, there);
    pairByKind(left, right, there, id);
    List<String> names = new ArrayList<>();
    int[][] places = {filled(left.size()), filled(right.size())};
    for (int column = 0; column < there.length; column++) {
      if (there[column] >= 0) {
        places[0][column] = names.size();
        places[1][there[column]] = names.size();
        names.add(left.get(column));
      }
    }
    return new SharedColumns(List.copyOf(names), places);
  }

  private static int[] filled(int size) {
    int[] filled = new int[size];
    Arrays.fill(filled, -1);
    return filled;
  }

  private static void pairByName(List<String> left, List<String> right, int[] there) {
    for (int column = 0; column < there.length; column++) {
      there[column] = right.indexOf(left.get(column));
    }
  }

  private static void pairByPlainName(List<String> left, List<String> right, int[] there) {
    for (int column = 0; column < there.length; column++) {
      String name = plain(left.get(column));
      int[] alike = open(right, there, other -> plain(other).equals(name));
      boolean alone = open(left, there).filter(at -> plain(left.get(at)).equals(name)).count() == 1;
      if (there[column] < 0 && alone && alike.length == 1) {
        there[column] = alike[0];
      }
    }
  }

  private static void pairByKind(List<String> left, List<String> right, int[] there, String id) {
    for (int column = 0; column < there.length; column++) {
      Optional<FieldKind> kind = kind(left.get(column), id);
      int[] alike = open(right, there, other -> kind(other, id).equals(kind));
      boolean alone =
          open(left, there).filter(at -> kind(left.get(at), id).equals(kind)).count() == 1;
      if (there[column] < 0 && kind.isPresent() && alone && alike.length == 1) {
        there[column] = alike[0];
      }
    }
  }

  private static Optional<FieldKind> kind(String column, String id) {
    return column.equals(id) ? Optional.empty() : ColumnProfile.kindByName(column);
  }

  /** Columns of the left file that have no partner yet. */
  private static IntStream open(List<String> left, int[] there) {
    return IntStream.range(0, left.size()).filter(column -> there[column] < 0);
  }

  private static int[] open(List<String> right, int[] there, Predicate<String> wanted) {
    return IntStream.range(0, right.size())
        .filter(column -> Arrays.stream(there).noneMatch(taken -> taken == column))
        .filter(column -> wanted.test(right.get(column)))
        .toArray();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /** What the user should know of the columns of two files; nothing of one. */
  List<String> notes(List<List<String>> headers) {
    List<String> notes = new ArrayList<>();
    if (headers.size() < 2) {
      return notes;
    }
    for (int column = 0; column < headers.get(1).size(); column++) {
      int place = places[1][column];
      String name = headers.get(1).get(column);
      if (place >= 0 && !names.get(place).equals(name)) {
        notes.add("Column %s of the second file is taken for %s".formatted(name, names.get(place)));
      }
    }
    addLeftOut(notes, headers, 0, "first");
    addLeftOut(notes, headers, 1, "second");
    return notes;
  }

  private void addLeftOut(List<String> notes, List<List<String>> headers, int file, String which) {
    for (int column = 0; column < headers.get(file).size(); column++) {
      if (places[file][column] < 0) {
        notes.add(
            "Column %s takes no part: it is in the %s file only"
                .formatted(headers.get(file).get(column), which));
      }
    }
  }
}
