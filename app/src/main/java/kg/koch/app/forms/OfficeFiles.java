package kg.koch.app.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import kg.koch.app.forms.internal.AttachmentTables;

/** The files of submissions of an area. */
public final class OfficeFiles {

  private final FormsDatabase database;
  private final AttachmentTables tables;

  public OfficeFiles(FormsDatabase database) {
    this.database = database;
    this.tables = new AttachmentTables(database.sql());
  }

  public List<String> names(String area, long submission) {
    return database.within(area, () -> tables.names(submission));
  }

  /** Writes a file out; false if the area has none of this name. */
  public boolean write(String area, long submission, String name, OutputStream out) {
    return database.within(
        area,
        () -> {
          try {
            return tables.write(submission, name, out);
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
  }
}
