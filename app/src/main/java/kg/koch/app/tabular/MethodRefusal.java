package kg.koch.app.tabular;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/** Says what a method of a library refuses as a fault of the files it came from. */
public final class MethodRefusal {

  private static final String EXPECTED = "Expected ";
  private static final String GOT = "; got ";

  private MethodRefusal() {}

  /**
   * What the method gives.
   *
   * @param where of the table the values stand, such as "stratum Osh"; empty for all of it
   * @param whatToDo said to the user when the method refuses
   * @throws BadInputException when the method throws an IllegalArgumentException
   */
  public static <T> T in(TableFile table, String where, String whatToDo, Supplier<T> method) {
    try {
      return method.get();
    } catch (IllegalArgumentException refused) {
      throw said(refused, table.name(), where, whatToDo);
    }
  }

  /** The same for a method that reads several tables: all of them are named. */
  public static <T> T in(List<TableFile> tables, String whatToDo, Supplier<T> method) {
    try {
      return method.get();
    } catch (IllegalArgumentException refused) {
      String names =
          tables.stream().map(TableFile::name).distinct().collect(Collectors.joining(", "));
      throw said(refused, names, "", whatToDo);
    }
  }

  /** What was refused, as a fault of the table as a whole. */
  public static BadInputException of(
      IllegalArgumentException refused, TableFile table, String whatToDo) {
    return said(refused, table.name(), "", whatToDo);
  }

  /** Splits the message of a library, "Expected ...; got ...", into its two parts. */
  private static BadInputException said(
      IllegalArgumentException refused, String file, String where, String whatToDo) {
    String message = String.valueOf(refused.getMessage());
    int got = message.indexOf(GOT);
    int start = message.startsWith(EXPECTED) ? EXPECTED.length() : 0;
    String expected = got < 0 ? "values the method can use" : message.substring(start, got);
    String came = got < 0 ? message : message.substring(got + GOT.length());
    String inside = where.isEmpty() ? "" : " in " + where;
    return new BadInputException(Place.file(file), expected + inside, came, whatToDo);
  }
}
