package kg.koch.check.form;

import java.io.IOException;

/** Reads one form. Streams: memory does not grow with the number of rows. */
@FunctionalInterface
public interface FormReader {

  /**
   * Writes the header and all rows.
   *
   * @throws kg.koch.terms.BadInputException if the file cannot be used; it names the place
   */
  void read(UnpackedFile file, RowWriter rows) throws IOException;
}
