package kg.koch.app.tabular;

import java.util.function.Supplier;
import kg.koch.terms.BadInputException;

/** Says what a method of a library refuses as a fault of the file it came from. */
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
      String message = String.valueOf(refused.getMessage());
      int got = message.indexOf(GOT);
      boolean usual = message.startsWith(EXPECTED) && got > 0;
      String expected = usual ? message.substring(EXPECTED.length(), got) : "other values";
      String came = usual ? message.substring(got + GOT.length()) : message;
      throw table.fault(expected + (where.isEmpty() ? "" : " in " + where), came, whatToDo);
    }
  }
}
