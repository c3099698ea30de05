package kg.koch.portal.profile;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kg.koch.portal.page.Pages;
import kg.koch.portal.words.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The Migration Profile of each year a release can tell of. */
@RestController
final class ProfileController {

  private final Pages pages;
  private final ProfileTemplate template = ProfileTemplateReader.shipped();

  ProfileController(Pages pages) {
    this.pages = pages;
  }

  @GetMapping(Pages.LANGUAGE + "/profile")
  ResponseEntity<String> years(@PathVariable String language, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    return pages.page(
        request,
        texts,
        "profile",
        texts.say("profile.list.title"),
        "profiles",
        (frame, release) -> {
          List<Integer> years = new ArrayList<>(ReportYear.of(release));
          Collections.reverse(years);
          return new ProfilesPage(frame, template.title(), years);
        });
  }

  @GetMapping(Pages.LANGUAGE + "/profile/{year:[0-9]{4}}")
  ResponseEntity<String> profile(
      @PathVariable String language, @PathVariable int year, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    return pages.page(
        request,
        texts,
        "profile/" + year,
        texts.say("profile.of-year", template.title().in(texts.language()), year),
        "profile",
        (frame, release) -> {
          List<Integer> years = ReportYear.of(release);
          return years.contains(year)
              ? new ProfilePage(
                  frame, ReportMaker.make(template, release, year, texts.language()), year, years)
              : null;
        });
  }
}
