package kg.koch.publish.bundle;

import java.nio.file.Path;

/**
 * Keeps a table's cells in a file: one text column a dimension, OBS_VALUE, OBS_STATUS and
 * CONF_STATUS, and LOWER_BOUND and UPPER_BOUND where some value has limits. What it writes it reads
 * back equal, and equal tables give equal bytes. Safe for several threads.
 */
public interface TableFiles {

  /** How the names of such files end, such as .parquet. */
  String extension();

  void write(Path file, PublishedTable table);

  /**
   * @throws kg.koch.terms.BadInputException if the file's columns or codes are not those of the
   *     metadata
   */
  PublishedTable read(Path file, TableMetadata metadata);
}
