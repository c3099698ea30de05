package kg.koch.portal.search;

import java.util.LinkedHashMap;
import java.util.Map;
import kg.koch.portal.story.Story;
import kg.koch.publish.bundle.Release;
import org.springframework.stereotype.Component;

/** The words of releases, made when first asked for. Safe for several threads. */
@Component
final class SearchIndexes {

  /** Readers search the latest release, few an earlier one: more would only take memory. */
  private static final int MOST = 3;

  private final Map<String, SearchIndex> made =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SearchIndex> eldest) {
          return size() > MOST;
        }
      };

  synchronized SearchIndex of(Release release) {
    return made.computeIfAbsent(
        release.id(), id -> new SearchIndex(release.metadata().values(), Story.titles()));
  }
}
