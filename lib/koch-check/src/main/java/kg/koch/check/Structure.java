package kg.koch.check;

import java.io.IOException;
import kg.koch.catalog.SourceLayout;

/**
 * Reads a delivery from end to end without looking into its fields: that its header is the declared
 * one and that it splits into rows.
 *
 * @param rows rows after the header, rejected or not
 */
public record Structure(Header header, long rows) {

  /**
   * @throws kg.koch.terms.BadInputException if not
   */
  public static Structure read(DeliveryFile file, Encoding encoding, SourceLayout layout)
      throws IOException {
    Header header = Header.read(file, encoding, layout);
    try (RowScanner rows =
        new RowScanner(file.openText(encoding), file.name(), (byte) header.separator())) {
      rows.name(header.columns());
      long count = -1;
      while (rows.next()) {
        count++;
      }
      return new Structure(header, count);
    }
  }
}
