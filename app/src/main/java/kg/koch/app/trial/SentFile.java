package kg.koch.app.trial;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import kg.koch.app.trial.RuleTrial.Subject;
import kg.koch.catalog.SourceLayout;
import kg.koch.check.DeliveryFile;
import kg.koch.check.DeliveryInspector;
import kg.koch.check.Encoding;
import kg.koch.check.Period;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/** A file that was not delivered yet, looked at as it is at the door. */
public final class SentFile {

  private static final int PIECE = 1 << 16;

  private SentFile() {}

  /**
   * The file as a delivery of a period.
   *
   * @throws BadInputException if it would be refused at the door, or the period is none of the
   *     source's
   */
  public static Subject of(Path path, String period, SourceLayout layout) throws IOException {
    String name = String.valueOf(path.getFileName());
    Period covered =
        Period.parse(layout.periodicity(), period)
            .orElseThrow(
                () ->
                    new BadInputException(
                        Place.file(name),
                        "for %s a period that is %s"
                            .formatted(layout.id(), Period.expected(layout.periodicity())),
                        "'" + period + "'",
                        "Name the period the file covers."));
    DeliveryFile file = new DeliveryFile(path, name);
    return new Subject(file, encoding(file, layout), covered);
  }

  private static Encoding encoding(DeliveryFile file, SourceLayout layout) throws IOException {
    DeliveryInspector inspector = new DeliveryInspector(file.name(), layout);
    byte[] piece = new byte[PIECE];
    try (InputStream text = file.openInflated()) {
      int length = text.read(piece);
      while (length >= 0) {
        inspector.inspect(piece, length);
        length = text.read(piece);
      }
    }
    return inspector.found().encoding();
  }
}
