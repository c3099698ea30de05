package kg.koch.portal.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kg.koch.portal.release.Shelf;
import kg.koch.portal.release.View;
import kg.koch.portal.web.Templates;
import kg.koch.portal.words.Texts;
import kg.koch.publish.bundle.Language;
import kg.koch.publish.bundle.Release;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Draws the first pages and reads every table of the latest release in the background as the
 * program starts, so that no reader waits for it. If it fails, whoever asks for the table next gets
 * the reason. A run that only starts, to prepare the class-data archive, waits for it.
 */
@Component
@Lazy(false)
final class Warmup implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(Warmup.class);

  private final Shelf shelf;
  private final Templates templates;
  private final boolean onlyStarts;

  Warmup(Shelf shelf, Templates templates, Environment environment) {
    this.shelf = shelf;
    this.templates = templates;
    this.onlyStarts = environment.containsProperty("spring.context.exit");
  }

  @Override
  public void afterSingletonsInstantiated() {
    Thread thread = new Thread(this::warm, "warm-up");
    thread.setDaemon(true);
    thread.start();
    if (onlyStarts) {
      try {
        thread.join();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void warm() {
    try {
      shelf.latest().ifPresent(this::warm);
    } catch (RuntimeException failure) {
      LOG.warn("The warm-up stopped: {}", failure.toString());
    }
  }

  private void warm(Release release) {
    for (Language language : Language.values()) {
      templates.fill("home", HomePage.of(frame(release, language), release, null));
    }
    for (String table : release.metadata().keySet()) {
      Frame frame = frame(release, Language.EN);
      View view = View.parse(release.findMetadata(table).orElseThrow(), Map.of());
      templates.fill(
          "table",
          new TablePage(frame, view, release.findTable(table).orElseThrow(), List.of(release), ""));
    }
  }

  private static Frame frame(Release release, Language language) {
    String title = Texts.in(language).say("site.tagline");
    return new Frame(language, "", "", title, Optional.of(release), false);
  }
}
