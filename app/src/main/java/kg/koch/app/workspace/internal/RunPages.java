package kg.koch.app.workspace.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kg.koch.app.chain.Chain;
import kg.koch.app.chain.KeyFolder;
import kg.koch.engine.ledger.Step;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What was made of the deliveries; and the button that runs the chain. */
@Controller
class RunPages {

  private final Chain chain;
  private final KeyFolder keys;
  private final WorkspaceIndex index;

  RunPages(Chain chain, KeyFolder keys, WorkspaceIndex index) {
    this.chain = chain;
    this.keys = keys;
    this.index = index;
  }

  @GetMapping("/{language}/runs")
  String list(@PathVariable("language") String language, Model model) {
    Texts texts = Texts.in(language);
    List<StepRow> rows = new ArrayList<>();
    chain
        .finished()
        .steps()
        .forEach((folder, steps) -> steps.forEach(step -> rows.add(row(folder, step, texts))));
    model.addAllAttributes(
        Map.of(
            "texts",
            texts,
            "demonstration",
            keys.isDemonstration(),
            "steps",
            rows,
            "releases",
            index.steps().releases()));
    return "runs";
  }

  /** Two runs at once would do the same work twice; the second waits and finds it done. */
  @PostMapping("/{language}/runs")
  synchronized String run(@PathVariable("language") String language) {
    chain.run();
    index.bringUpToDate();
    return "redirect:/" + Texts.in(language).language() + "/runs";
  }

  private static StepRow row(String folder, Step step, Texts texts) {
    String stage = folder.replaceFirst("^\\d+-", "");
    StepFacts facts = new StepFacts(step.record().facts(), texts);
    return new StepRow(
        stage,
        step.record().id(),
        step.record().inputs().size(),
        facts.telling(stage),
        facts.details());
  }
}
