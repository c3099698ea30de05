package kg.koch.app.workspace.internal.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import kg.koch.app.intake.Taken;
import kg.koch.app.intake.Upload;
import kg.koch.app.intake.UploadRefusal;
import kg.koch.app.intake.Uploads;
import kg.koch.app.workspace.internal.Texts;
import kg.koch.terms.BadInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** What the page's uploads and those of programs have in common. */
final class UploadPlace {

  private final Uploads uploads;
  private final DeliveredFile deliveredFile;

  UploadPlace(Uploads uploads, DeliveredFile deliveredFile) {
    this.uploads = uploads;
    this.deliveredFile = deliveredFile;
  }

  /** Takes a whole file in and brings what people look up up to date. */
  @FunctionalInterface
  interface DeliveredFile {
    Taken deliver(Path file, String source, String period);
  }

  SortedMap<String, Object> state(Upload upload) {
    SortedMap<String, Object> state = new TreeMap<>();
    state.put("upload", upload.id());
    state.put("received", uploads.received(upload));
    state.put("bytes", upload.bytes());
    state.put("mostPiece", Uploads.MOST_PIECE);
    String receipt = upload.receipt();
    if (receipt != null) {
      state.put("receipt", receipt);
    }
    return state;
  }

  Uploads uploads() {
    return uploads;
  }

  SortedMap<String, Object> append(Upload upload, long offset, HttpServletRequest request)
      throws IOException {
    uploads.append(upload, offset, request.getInputStream());
    return state(upload);
  }

  /** Delivers; a file that is refused at the door is discarded, one taken in leaves its note. */
  SortedMap<String, Object> finish(Upload upload, String language) throws IOException {
    AtomicReference<@Nullable Taken> made = new AtomicReference<>();
    try {
      Upload finished =
          uploads.finish(
              upload,
              file -> {
                Taken taken = deliveredFile.deliver(file, upload.source(), upload.period());
                made.set(taken);
                return taken.receipt().id();
              });
      Taken taken = made.get();
      uploads.release(finished);
      return taken == null ? state(finished) : taken.answer(language);
    } catch (BadInputException refused) {
      uploads.discard(upload);
      throw refused;
    }
  }

  static ResponseEntity<Map<String, Object>> refused(UploadRefusal refusal) {
    HttpStatus status =
        switch (refusal.reason()) {
          case UNKNOWN -> HttpStatus.NOT_FOUND;
          case OFFSET -> HttpStatus.CONFLICT;
          case TOO_MUCH -> HttpStatus.CONTENT_TOO_LARGE;
        };
    return ResponseEntity.status(status)
        .body(
            new TreeMap<>(
                Map.of(
                    "problem", String.valueOf(refusal.getMessage()),
                    "received", refusal.received())));
  }

  static ResponseEntity<Map<String, Object>> refused(BadInputException refusal) {
    return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
        .body(
            new TreeMap<>(
                Map.of("problem", String.valueOf(refusal.getMessage()), "verdict", "refused")));
  }

  /** The first language asked for that the workspace speaks; Kyrgyz if none. */
  static String language(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return "ky";
    }
    try {
      return Locale.LanguageRange.parse(acceptLanguage).stream()
          .map(range -> range.getRange().split("-", -1)[0])
          .filter(Texts.LANGUAGES::contains)
          .findFirst()
          .orElse("ky");
    } catch (IllegalArgumentException unreadable) {
      return "ky";
    }
  }
}
