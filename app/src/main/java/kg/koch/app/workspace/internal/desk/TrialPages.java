package kg.koch.app.workspace.internal.desk;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kg.koch.app.chain.Chain;
import kg.koch.app.chain.KeyFolder;
import kg.koch.app.collect.handover.Receipt;
import kg.koch.app.trial.RuleTrial;
import kg.koch.app.trial.RuleTrial.Subject;
import kg.koch.app.workspace.internal.Texts;
import kg.koch.app.workspace.internal.desk.TrialPage.Choice;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.RuleFile;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Rule;
import kg.koch.check.DeliveryFile;
import kg.koch.check.Period;
import kg.koch.terms.BadInputException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sandbox of a source: a rule, a delivery, and what the rule would do to it. */
@Controller
class TrialPages {

  private final Catalog catalog;
  private final Chain chain;
  private final KeyFolder keys;

  TrialPages(Catalog catalog, Chain chain, KeyFolder keys) {
    this.catalog = catalog;
    this.chain = chain;
    this.keys = keys;
  }

  @GetMapping("/{language}/sources/{source}/try")
  String form(
      @PathVariable("language") String language,
      @PathVariable("source") String source,
      Model model) {
    SourceLayout layout = catalog.sources().get(source);
    return layout == null
        ? "redirect:/" + Texts.in(language).language() + "/sources"
        : show(language, layout, "", "", null, "", model);
  }

  /** A rule at fault is told beside the rule, so that it can be mended where it stands. */
  @PostMapping("/{language}/sources/{source}/try")
  String run(
      @PathVariable("language") String language,
      @PathVariable("source") String source,
      @RequestParam("rule") String rule,
      @RequestParam("receipt") String receipt,
      Model model)
      throws IOException {
    SourceLayout layout = catalog.sources().get(source);
    Optional<Receipt> chosen =
        deliveries(source).stream().filter(one -> one.id().equals(receipt)).findFirst();
    if (layout == null || chosen.isEmpty()) {
      return "redirect:/" + Texts.in(language).language() + "/sources";
    }
    try {
      List<Rule> rules = RuleFile.read("rule", rule, layout, catalog);
      RuleTrial trial = RuleTrial.run(rules, layout, subject(layout, chosen.get()), catalog);
      return show(language, layout, rule, receipt, trial, "", model);
    } catch (BadInputException fault) {
      return show(language, layout, rule, receipt, null, String.valueOf(fault.getMessage()), model);
    }
  }

  private static Subject subject(SourceLayout layout, Receipt receipt) {
    return new Subject(
        new DeliveryFile(receipt.rowStream(), receipt.fileName()),
        receipt.encoding(),
        Period.parse(layout.periodicity(), receipt.period()).orElseThrow());
  }

  /** Newest first. */
  private List<Receipt> deliveries(String source) {
    return chain.finished().receipts().stream()
        .filter(one -> one.source().equals(source))
        .sorted(Receipt.ORDER.reversed())
        .toList();
  }

  private String show(
      String language,
      SourceLayout layout,
      String rule,
      String receipt,
      @Nullable RuleTrial trial,
      String fault,
      Model model) {
    Texts texts = Texts.in(language);
    model.addAllAttributes(
        Map.of(
            "texts",
            texts,
            "demonstration",
            keys.isDemonstration(),
            "page",
            new TrialPage(
                layout.id(),
                layout.title().in(texts.language()),
                rule,
                receipt,
                deliveries(layout.id()).stream()
                    .map(one -> new Choice(one.id(), one.period(), one.version()))
                    .toList(),
                trial,
                fault)));
    return "try";
  }
}
