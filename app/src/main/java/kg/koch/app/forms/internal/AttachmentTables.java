package kg.koch.app.forms.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kg.koch.app.forms.HandedIn.HandedFile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The files of submissions, in pieces, so that a large one never stands in memory as a whole. Files
 * that the form does not name are ignored.
 */
public final class AttachmentTables {

  private static final int PIECE_BYTES = 256 * 1024;

  private final JdbcClient sql;

  public AttachmentTables(JdbcClient sql) {
    this.sql = sql;
  }

  /** Keeps those files that the submission names and that are not there yet. */
  public void put(long submission, List<HandedFile> files, Set<String> named) {
    for (HandedFile file : files) {
      if (named.contains(file.name())) {
        insert(submission, file).ifPresent(attachment -> putPieces(attachment, file));
      }
    }
  }

  private Optional<Long> insert(long submission, HandedFile file) {
    return sql.sql(
            "INSERT INTO collect.attachment (submission, name, bytes) VALUES (?, ?, ?)"
                + " ON CONFLICT DO NOTHING RETURNING number")
        .params(submission, file.name(), file.bytes())
        .query(Long.class)
        .optional();
  }

  private void putPieces(long attachment, HandedFile file) {
    try (InputStream content = file.open()) {
      int piece = 0;
      byte[] bytes = content.readNBytes(PIECE_BYTES);
      while (bytes.length > 0) {
        sql.sql("INSERT INTO collect.attachment_piece VALUES (?, ?, ?)")
            .params(attachment, piece++, bytes)
            .update();
        bytes = content.readNBytes(PIECE_BYTES);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Gives a correction the files of the version before that it still names. */
  public void carry(long from, long to, Set<String> named) {
    for (String name : named) {
      sql.sql(
              "WITH old AS (SELECT number, bytes FROM collect.attachment"
                  + " WHERE submission = ? AND name = ?),"
                  + " new AS (INSERT INTO collect.attachment (submission, name, bytes)"
                  + " SELECT ?, ?, bytes FROM old RETURNING number)"
                  + " SELECT old.number, new.number FROM old, new")
          .params(from, name, to, name)
          .query((row, number) -> new long[] {row.getLong(1), row.getLong(2)})
          .optional()
          .ifPresent(this::copyPieces);
    }
  }

  private void copyPieces(long[] fromAndTo) {
    sql.sql(
            "INSERT INTO collect.attachment_piece"
                + " SELECT ?, piece, content FROM collect.attachment_piece WHERE attachment = ?")
        .params(fromAndTo[1], fromAndTo[0])
        .update();
  }

  public List<String> names(long submission) {
    return sql.sql("SELECT name FROM collect.attachment WHERE submission = ? ORDER BY name")
        .param(submission)
        .query(String.class)
        .list();
  }

  /** Writes a file out; false if there is none. */
  public boolean write(long submission, String name, OutputStream out) throws IOException {
    Optional<Long> attachment =
        sql.sql("SELECT number FROM collect.attachment WHERE submission = ? AND name = ?")
            .params(submission, name)
            .query(Long.class)
            .optional();
    if (attachment.isEmpty()) {
      return false;
    }
    int piece = 0;
    Optional<byte[]> content = piece(attachment.get(), piece);
    while (content.isPresent()) {
      out.write(content.get());
      content = piece(attachment.get(), ++piece);
    }
    return true;
  }

  private Optional<byte[]> piece(long attachment, int piece) {
    return sql.sql(
            "SELECT content FROM collect.attachment_piece WHERE attachment = ? AND piece = ?")
        .params(attachment, piece)
        .query(byte[].class)
        .optional();
  }
}
