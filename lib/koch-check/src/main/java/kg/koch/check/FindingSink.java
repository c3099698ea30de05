package kg.koch.check;

import java.io.IOException;

/** Takes what is found, in the order of the rows. */
public interface FindingSink {

  /** At most 20 findings a row. */
  void found(Finding finding) throws IOException;

  /** A rejected row as it was sent, in UTF-8; after its findings. */
  void rejected(long line, byte[] row) throws IOException;
}
