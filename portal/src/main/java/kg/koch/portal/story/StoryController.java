package kg.koch.portal.story;

import jakarta.servlet.http.HttpServletRequest;
import kg.koch.portal.page.Pages;
import kg.koch.portal.words.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages of stories. */
@RestController
final class StoryController {

  private final Pages pages;

  StoryController(Pages pages) {
    this.pages = pages;
  }

  @GetMapping(Pages.LANGUAGE + "/stories")
  ResponseEntity<String> stories(@PathVariable String language, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    return pages.page(
        request, texts, "stories", texts.say("stories.title"), "stories", StoriesPage::of);
  }

  @GetMapping(Pages.LANGUAGE + "/stories/{name}")
  ResponseEntity<String> story(
      @PathVariable String language, @PathVariable String name, HttpServletRequest request) {
    Texts texts = Pages.texts(language);
    if (Story.find(name).isEmpty()) {
      return pages.notFound(request);
    }
    Story story = Story.find(name).orElseThrow();
    return pages.page(
        request,
        texts,
        "stories/" + name,
        texts.say("story." + name),
        "story",
        (frame, release) -> StoryPage.of(frame, release, story));
  }
}
