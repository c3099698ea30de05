package kg.koch.portal.story;

import java.util.List;
import kg.koch.portal.page.Frame;
import kg.koch.publish.bundle.Release;

/** Every story, with its first sentence. */
public record StoriesPage(Frame frame, List<Told> stories) {

  /**
   * @param first its first sentence, or that the release has none
   */
  public record Told(String title, String lead, String href, String first) {}

  static StoriesPage of(Frame frame, Release release) {
    return new StoriesPage(
        frame, Story.ALL.stream().map(story -> told(frame, release, story)).toList());
  }

  private static Told told(Frame frame, Release release, Story story) {
    StoryPage page = StoryPage.of(frame, release, story);
    return new Told(
        page.title(),
        page.lead(),
        frame.link("stories/" + story.name()),
        page.sentences().isEmpty() ? frame.say("story.none") : page.sentences().get(0).words());
  }
}
