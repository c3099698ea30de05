package kg.koch.portal.design;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import kg.koch.portal.page.Pages;
import kg.koch.portal.words.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page of parts; for those who make the portal, so that no menu leads to it. */
@RestController
public class DesignController {

  private final Pages pages;

  DesignController(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/design")
  ResponseEntity<String> choose() {
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/ky/design")).build();
  }

  @GetMapping(Pages.LANGUAGE + "/design")
  ResponseEntity<String> design(@PathVariable String language, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    return pages.page(
        request,
        texts,
        "design",
        texts.say("design.title"),
        "design",
        (frame, release) -> new DesignPage(frame));
  }
}
