package kg.koch.app.workspace.internal.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kg.koch.app.chain.Chain;
import kg.koch.app.chain.KeyFolder;
import kg.koch.app.dictionary.SourceDictionary;
import kg.koch.app.workspace.internal.Texts;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.NeededTable;
import kg.koch.catalog.SourceLayout;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The source desk, a source's page with its dictionary, and the gap map. */
@Controller
class SourcePages {

  private final Catalog catalog;
  private final Chain chain;
  private final KeyFolder keys;
  private final Clock clock;

  SourcePages(Catalog catalog, Chain chain, KeyFolder keys, Clock clock) {
    this.catalog = catalog;
    this.chain = chain;
    this.keys = keys;
    this.clock = clock;
  }

  private SourceDesk desk() {
    return new SourceDesk(catalog, chain.finished(), clock, keys.isDemonstration());
  }

  @GetMapping("/{language}/sources")
  String list(@PathVariable("language") String language, Model model) {
    Texts texts = Texts.in(language);
    SourceDesk desk = desk();
    SourceText text = new SourceText(texts, desk);
    model.addAllAttributes(
        Map.of(
            "texts", texts,
            "demonstration", keys.isDemonstration(),
            "today", desk.today().toString(),
            "sources", catalog.sources().values().stream().map(text::row).toList()));
    return "sources";
  }

  @GetMapping("/{language}/sources/{source}")
  String show(
      @PathVariable("language") String language,
      @PathVariable("source") String source,
      Model model) {
    Texts texts = Texts.in(language);
    Optional<SourceLayout> found = Optional.ofNullable(catalog.sources().get(source));
    if (found.isEmpty()) {
      return "redirect:/" + texts.language() + "/sources";
    }
    SourceLayout layout = found.get();
    SourceDesk desk = desk();
    SourceText text = new SourceText(texts, desk);
    model.addAllAttributes(
        Map.of(
            "texts", texts,
            "demonstration", keys.isDemonstration(),
            "source", text.row(layout),
            "quality", text.quality(layout),
            "dictionary", new SourceDictionary(layout, texts.language())));
    return "source";
  }

  @GetMapping("/{language}/gaps")
  String gaps(@PathVariable("language") String language, Model model) {
    Texts texts = Texts.in(language);
    SourceDesk desk = desk();
    SourceText text = new SourceText(texts, desk);
    List<NeededTable> needed = NeededTable.of(catalog);
    model.addAllAttributes(
        Map.of(
            "texts", texts,
            "demonstration", keys.isDemonstration(),
            "counts", text.counts(needed, catalog),
            "gaps", needed.stream().map(one -> text.gap(one, catalog)).toList()));
    return "gaps";
  }
}
