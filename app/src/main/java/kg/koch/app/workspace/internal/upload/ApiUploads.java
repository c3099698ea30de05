package kg.koch.app.workspace.internal.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import kg.koch.app.intake.SupplierTokens.Supplier;
import kg.koch.app.intake.Upload;
import kg.koch.app.intake.UploadRefusal;
import kg.koch.terms.BadInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The interface for suppliers' programs: announce a file, send its pieces, finish. */
@RestController
class ApiUploads {

  private final UploadPlace place;

  ApiUploads(UploadPlace place) {
    this.place = place;
  }

  /** What is announced. */
  record Announced(
      @Nullable String source, @Nullable String period, @Nullable String fileName, long bytes) {}

  @PostMapping("/api/uploads")
  ResponseEntity<Map<String, Object>> begin(
      @RequestAttribute(TokenFilter.SUPPLIER) Supplier supplier, @RequestBody Announced file) {
    String source = text(file.source());
    if (!supplier.sources().contains(source)) {
      return ResponseEntity.status(HttpStatus.FORBIDDEN)
          .body(
              new TreeMap<>(
                  Map.of(
                      "problem",
                      "Expected a source this token is for: %s; got another. Name one of them."
                          .formatted(String.join(", ", supplier.sources())))));
    }
    Upload upload =
        place
            .uploads()
            .begin(
                supplier.name(), source, text(file.period()), text(file.fileName()), file.bytes());
    return ResponseEntity.status(HttpStatus.CREATED).body(place.state(upload));
  }

  private static String text(@Nullable String told) {
    return told == null ? "" : told.strip();
  }

  @GetMapping("/api/uploads/{id}")
  Map<String, Object> state(
      @RequestAttribute(TokenFilter.SUPPLIER) Supplier supplier, @PathVariable("id") String id) {
    return place.state(place.uploads().require(id, supplier.name()));
  }

  @PostMapping("/api/uploads/{id}")
  Map<String, Object> append(
      @RequestAttribute(TokenFilter.SUPPLIER) Supplier supplier,
      @PathVariable("id") String id,
      @RequestParam("offset") long offset,
      HttpServletRequest request)
      throws IOException {
    return place.append(place.uploads().require(id, supplier.name()), offset, request);
  }

  /** The source is looked at again: the token may have been narrowed since. */
  @PostMapping("/api/uploads/{id}/finish")
  ResponseEntity<Map<String, Object>> finish(
      @RequestAttribute(TokenFilter.SUPPLIER) Supplier supplier,
      @PathVariable("id") String id,
      @RequestHeader(name = "Accept-Language", required = false) @Nullable String language)
      throws IOException {
    Upload upload = place.uploads().require(id, supplier.name());
    if (!supplier.sources().contains(upload.source())) {
      return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
    }
    return ResponseEntity.ok(place.finish(upload, UploadPlace.language(language)));
  }

  @ExceptionHandler(UploadRefusal.class)
  ResponseEntity<Map<String, Object>> refused(UploadRefusal refusal) {
    return UploadPlace.refused(refusal);
  }

  @ExceptionHandler(BadInputException.class)
  ResponseEntity<Map<String, Object>> refused(BadInputException refusal) {
    return UploadPlace.refused(refusal);
  }
}
