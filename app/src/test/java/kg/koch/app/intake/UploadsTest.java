package kg.koch.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upload in pieces: cut off, gone on with, finished, and what is not taken. */
class UploadsTest {

  private static final byte[] FILE = "0123456789".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private Uploads uploads() {
    return new Uploads(folder, new SecureRandom(), Clock.systemUTC());
  }

  private Upload begun() {
    return uploads().begin("office", "border-crossings", "2024-03", "../a.csv", FILE.length);
  }

  private static InputStream piece(int from, int to) {
    return new ByteArrayInputStream(Arrays.copyOfRange(FILE, from, to));
  }

  private String read(Upload upload) throws IOException {
    StringBuilder seen = new StringBuilder();
    uploads()
        .finish(
            upload,
            file -> {
              try {
                seen.append(file.getFileName()).append(' ').append(Files.readString(file));
              } catch (IOException failure) {
                throw new UncheckedIOException(failure);
              }
              return "receipt";
            });
    return seen.toString();
  }

  @Test
  void piecesMakeTheFileUnderItsPlainName() throws IOException {
    Upload upload = begun();
    uploads().append(upload, 0, piece(0, 4));
    uploads().append(upload, 4, piece(4, 10));
    assertThat(read(upload)).isEqualTo("a.csv 0123456789");
  }

  @Test
  void whatCameBeforeAConnectionBrokeStaysAndIsGoneOnFrom() throws IOException {
    Upload upload = begun();
    InputStream broken =
        new InputStream() {
          private final InputStream first = piece(0, 3);

          @Override
          public int read() throws IOException {
            int one = first.read();
            if (one < 0) {
              throw new IOException("connection reset");
            }
            return one;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = first.read(buffer, offset, length);
            if (read < 0) {
              throw new IOException("connection reset");
            }
            return read;
          }
        };
    assertThatThrownBy(() -> uploads().append(upload, 0, broken)).isInstanceOf(IOException.class);
    assertThat(uploads().received(upload)).isEqualTo(3);
    uploads().append(upload, 3, piece(3, 10));
    assertThat(read(upload)).endsWith("0123456789");
  }

  @Test
  void aPieceSentTwiceIsRefusedWithTheByteToGoOnFrom() throws IOException {
    Upload upload = begun();
    uploads().append(upload, 0, piece(0, 4));
    assertThatThrownBy(() -> uploads().append(upload, 0, piece(0, 4)))
        .isInstanceOfSatisfying(
            UploadRefusal.class, refusal -> assertThat(refusal.received()).isEqualTo(4));
  }

  @Test
  void aPieceBeyondTheAnnouncedLengthIsRefused() {
    Upload upload = begun();
    assertThatThrownBy(() -> uploads().append(upload, 0, new ByteArrayInputStream(new byte[11])))
        .isInstanceOfSatisfying(
            UploadRefusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(UploadRefusal.Reason.TOO_MUCH));
  }

  @Test
  void aFileThatIsNotWholeIsNotDelivered() throws IOException {
    Upload upload = begun();
    uploads().append(upload, 0, piece(0, 4));
    assertThatThrownBy(() -> read(upload)).hasMessageContaining("Go on from byte 4");
  }

  @Test
  void finishedTwiceItIsDeliveredOnce() throws IOException {
    Upload upload = begun();
    uploads().append(upload, 0, piece(0, 10));
    AtomicInteger deliveries = new AtomicInteger();
    for (int time = 0; time < 2; time++) {
      uploads().finish(upload, file -> "receipt" + deliveries.incrementAndGet());
    }
    assertThat(deliveries).hasValue(1);
    assertThat(uploads().require(upload.id(), "office").receipt()).isEqualTo("receipt1");
  }

  @Test
  void anothersUploadIsNotThere() {
    Upload upload = begun();
    assertThatThrownBy(() -> uploads().require(upload.id(), "other"))
        .isInstanceOf(UploadRefusal.class);
  }

  @Test
  void aTwentyFirstOpenUploadIsRefused() {
    for (int number = 0; number < 20; number++) {
      begun();
    }
    assertThatThrownBy(this::begun).hasMessageContaining("20 open uploads");
  }

  @Test
  void anUploadLeftAloneForAWeekIsRemoved() throws IOException {
    Upload upload = begun();
    Files.setLastModifiedTime(
        folder.resolve(upload.id()).resolve("content"),
        FileTime.from(Instant.now().minus(Duration.ofDays(8))));
    begun();
    assertThat(folder.resolve(upload.id())).doesNotExist();
  }
}
