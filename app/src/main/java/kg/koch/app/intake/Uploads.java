package kg.koch.app.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import kg.koch.app.intake.UploadRefusal.Reason;
import kg.koch.engine.ledger.Json;

/**
 * Uploads in pieces, each a folder with what was announced and the bytes that came. How many came
 * is the length of the file, so a cut connection or a kill leaves an upload that goes on from
 * there.
 *
 * <p>Safe for several threads; of one upload one piece is taken at a time.
 */
public final class Uploads {

  /** Longest piece, in bytes. */
  public static final int MOST_PIECE = 10 << 20;

  private static final long MOST_BYTES = 20L << 30;
  private static final int MOST_OPEN = 20;
  private static final Duration LEFT_ALONE = Duration.ofDays(7);
  private static final String NOTE = "upload.json";
  private static final String CONTENT = "content";

  private final Path folder;
  private final SecureRandom random;
  private final Clock clock;
  private final Map<String, Object> locks = new ConcurrentHashMap<>();

  public Uploads(Path folder, SecureRandom random, Clock clock) {
    this.folder = folder;
    this.random = random;
    this.clock = clock;
  }

  /** Announces a file. */
  public synchronized Upload begin(
      String owner, String source, String period, String fileName, long bytes) {
    removeLeftAlone();
    long open =
        list().stream().filter(one -> one.owner().equals(owner) && one.receipt() == null).count();
    if (bytes < 0 || bytes > MOST_BYTES || open >= MOST_OPEN) {
      throw new UploadRefusal(
          Reason.TOO_MUCH,
          0,
          "a file of at most %d bytes and at most %d open uploads".formatted(MOST_BYTES, MOST_OPEN),
          "%d bytes and %d open uploads".formatted(bytes, open),
          "Finish the open uploads, or send the file in parts that each cover a period.");
    }
    byte[] id = new byte[16];
    random.nextBytes(id);
    Upload upload =
        new Upload(
            HexFormat.of().formatHex(id), owner, source, period, plain(fileName), bytes, null);
    try {
      Files.createDirectories(folder.resolve(upload.id()));
      Files.createFile(content(upload));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    write(upload);
    return upload;
  }

  /** A name may hold a path; only its last part counts. */
  private static String plain(String sent) {
    String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("\\p{Cntrl}", "").strip();
    boolean isName = !plain.isEmpty() && !plain.equals(".") && !plain.equals("..");
    return isName ? plain.substring(0, Math.min(200, plain.length())) : "delivery";
  }

  /** The owner's upload of that id. */
  public Upload require(String id, String owner) {
    return list().stream()
        .filter(one -> one.id().equals(id) && one.owner().equals(owner))
        .findFirst()
        .orElseThrow(
            () ->
                new UploadRefusal(
                    Reason.UNKNOWN,
                    0,
                    "the id of an upload of yours",
                    "another one",
                    "Begin the upload again."));
  }

  /** Bytes that have come. */
  public long received(Upload upload) {
    try {
      return upload.receipt() == null ? Files.size(content(upload)) : upload.bytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Adds a piece. What came of it before a connection broke stays.
   *
   * @param offset where in the file the piece begins
   * @return bytes that have come
   */
  public long append(Upload upload, long offset, InputStream piece) throws IOException {
    synchronized (lock(upload)) {
      long received = received(upload);
      if (upload.receipt() != null || offset != received) {
        throw offset(received, "a piece that begins at byte " + received, "one at " + offset);
      }
      add(upload, Math.min(MOST_PIECE, upload.bytes() - received), piece);
      return received(upload);
    }
  }

  private Object lock(Upload upload) {
    return locks.computeIfAbsent(upload.id(), id -> new Object());
  }

  private void add(Upload upload, long most, InputStream piece) throws IOException {
    try (OutputStream out = Files.newOutputStream(content(upload), StandardOpenOption.APPEND)) {
      byte[] buffer = new byte[1 << 16];
      long left = most;
      int read = piece.read(buffer);
      while (read >= 0) {
        if (read > left) {
          throw new UploadRefusal(
              Reason.TOO_MUCH,
              received(upload),
              "a piece of at most %d bytes, within the announced length".formatted(MOST_PIECE),
              "a longer one",
              "Send shorter pieces, from the byte that has come.");
        }
        out.write(buffer, 0, read);
        left -= read;
        read = piece.read(buffer);
      }
    }
  }

  private static UploadRefusal offset(long received, String expected, String came) {
    return new UploadRefusal(
        Reason.OFFSET, received, expected, came, "Go on from byte %d.".formatted(received));
  }

  /**
   * Delivers the whole file, under the name it was announced by. Finished before: the delivery is
   * recognised by its bytes, so nothing is lost if this is cut off.
   *
   * @param deliver takes the file and gives its receipt's identity
   */
  public Upload finish(Upload upload, Function<Path, String> deliver) throws IOException {
    synchronized (lock(upload)) {
      Upload now = require(upload.id(), upload.owner());
      return now.receipt() == null ? finishNow(now, deliver) : now;
    }
  }

  private Upload finishNow(Upload upload, Function<Path, String> deliver) throws IOException {
    long received = received(upload);
    if (received != upload.bytes()) {
      throw offset(received, "%d bytes".formatted(upload.bytes()), "%d".formatted(received));
    }
    Path named = Files.createDirectories(folder.resolve(upload.id()).resolve("named"));
    Path file = named.resolve(upload.fileName());
    try {
      Files.deleteIfExists(file);
      Files.createLink(file, content(upload));
      Upload finished = upload.finished(deliver.apply(file));
      write(finished);
      return finished;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Lets the bytes of a finished upload go; what it became stays known for a week. */
  public void release(Upload finished) throws IOException {
    Files.write(content(finished), new byte[0]);
  }

  /** Removes an upload and its bytes. */
  public void discard(Upload upload) {
    remove(folder.resolve(upload.id()));
  }

  private Path content(Upload upload) {
    return folder.resolve(upload.id()).resolve(CONTENT);
  }

  private void write(Upload upload) {
    Path note = folder.resolve(upload.id()).resolve(NOTE);
    Path beside = note.resolveSibling(NOTE + ".part");
    Json.write(beside, upload);
    try {
      Files.move(beside, note, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<Upload> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(one -> one.resolve(NOTE))
          .filter(Files::exists)
          .map(note -> Json.read(note, Upload.class))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void removeLeftAlone() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Instant before = clock.instant().minus(LEFT_ALONE);
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(one -> lastUsed(one).isBefore(before)).toList().forEach(Uploads::remove);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Instant lastUsed(Path upload) {
    Path content = upload.resolve(CONTENT);
    try {
      return Files.getLastModifiedTime(Files.exists(content) ? content : upload).toInstant();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void remove(Path upload) {
    try (Stream<Path> all = Files.walk(upload)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
