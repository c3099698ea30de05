package kg.koch.app.xroad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import kg.koch.xroad.AnswerHeaders;
import kg.koch.xroad.MessageHeaders;
import kg.koch.xroad.ServiceId;

/**
 * Every message sent, before it is sent, and what came of it: time, identifier, service, subject,
 * outcome, and of answers the servers' own number and hash of the request. On the disk before the
 * message leaves. No user, no case, no content: the security server's signed log has them under the
 * identifier.
 */
public final class ExchangeJournal {

  private static final String HEADER = "at,message,service,subject,outcome,request,request_hash\n";

  private final Path file;
  private final Clock clock;

  /**
   * @param file made with the first entry, for the owner's eyes
   */
  public ExchangeJournal(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * @param subject what kind of question it is; never about whom
   */
  void write(MessageHeaders message, ServiceId service, String subject, String outcome) {
    write(message, service, subject, outcome, "", "");
  }

  /** Of an answer. */
  void write(
      MessageHeaders message,
      ServiceId service,
      String subject,
      String outcome,
      AnswerHeaders answer) {
    write(
        message,
        service,
        subject,
        outcome,
        answer.requestId().orElse(""),
        answer.requestHash().orElse(""));
  }

  private synchronized void write(
      MessageHeaders message,
      ServiceId service,
      String subject,
      String outcome,
      String request,
      String requestHash) {
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        append(HEADER);
      }
      append(
          "%s,%s,%s,%s,%s,%s,%s\n"
              .formatted(
                  clock.instant().truncatedTo(ChronoUnit.SECONDS),
                  message.id(),
                  service,
                  subject,
                  outcome,
                  request,
                  requestHash));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void append(String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND, StandardOpenOption.DSYNC);
  }
}
