package kg.koch.app.check;

import java.io.IOException;
import java.util.List;

/** What Jazzer calls with the bytes it makes; see {@link FuzzTest}. */
public final class DeliveryFuzzer {

  private DeliveryFuzzer() {}

  /** What is loaded once is not counted against any file's five seconds. */
  public static void fuzzerInitialize() throws IOException {
    for (MadeForm form : MadeForm.values()) {
      OneDelivery.read(form.of(List.of("pin"), List.of(List.of("1"))));
    }
  }

  public static void fuzzerTestOneInput(byte[] file) throws IOException {
    OneDelivery.Outcome outcome = OneDelivery.read(file);
    if (outcome.accepted() + outcome.rejected() != outcome.received()) {
      throw new IllegalStateException("Rows were lost");
    }
  }
}
