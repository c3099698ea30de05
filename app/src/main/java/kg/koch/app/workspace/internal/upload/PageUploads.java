package kg.koch.app.workspace.internal.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import kg.koch.app.intake.Upload;
import kg.koch.app.intake.UploadRefusal;
import kg.koch.app.workspace.internal.Texts;
import kg.koch.terms.BadInputException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Uploads of the deliveries page in pieces; without its script the page sends one form instead. */
@RestController
class PageUploads {

  private static final String OWNER = "the workspace";

  private final UploadPlace place;

  PageUploads(UploadPlace place) {
    this.place = place;
  }

  @PostMapping("/{language}/deliveries/uploads")
  Map<String, Object> begin(
      @RequestParam("source") String source,
      @RequestParam("period") String period,
      @RequestParam("fileName") String fileName,
      @RequestParam("bytes") long bytes) {
    return place.state(place.uploads().begin(OWNER, source, period.strip(), fileName, bytes));
  }

  @GetMapping("/{language}/deliveries/uploads/{id}")
  Map<String, Object> state(@PathVariable("id") String id) {
    return place.state(place.uploads().require(id, OWNER));
  }

  @PostMapping("/{language}/deliveries/uploads/{id}")
  Map<String, Object> append(
      @PathVariable("id") String id,
      @RequestParam("offset") long offset,
      HttpServletRequest request)
      throws IOException {
    return place.append(place.uploads().require(id, OWNER), offset, request);
  }

  @PostMapping("/{language}/deliveries/uploads/{id}/finish")
  Map<String, Object> finish(
      @PathVariable("language") String language, @PathVariable("id") String id) throws IOException {
    Upload upload = place.uploads().require(id, OWNER);
    return place.finish(upload, Texts.in(language).language());
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
