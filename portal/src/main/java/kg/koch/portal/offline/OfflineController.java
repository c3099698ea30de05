package kg.koch.portal.offline;

import jakarta.servlet.http.HttpServletRequest;
import kg.koch.portal.page.Pages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The page a browser keeps for addresses it has not kept. */
@RestController
public class OfflineController {

  private final Pages pages;

  OfflineController(Pages pages) {
    this.pages = pages;
  }

  @GetMapping(Pages.LANGUAGE + "/offline")
  ResponseEntity<String> offline(@PathVariable String language, HttpServletRequest request) {
    return pages.say(request, Pages.texts(language), "offline", "reach.offline");
  }
}
