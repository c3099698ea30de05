package kg.koch.app.workspace.internal.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import kg.koch.app.workspace.internal.Texts;
import kg.koch.protect.utility.Alternative;
import kg.koch.protect.utility.Setting;
import kg.koch.protect.utility.TableUtility;

/** What would be lost and what would be at risk under other settings, as curves. */
final class UtilityCurves {

  private final Texts texts;
  private final ShownFigures shown;

  UtilityCurves(Texts texts) {
    this.texts = texts;
    this.shown = new ShownFigures(texts);
  }

  Curve thresholds(TableUtility utility) {
    return curve(
        "utility.thresholds",
        utility.thresholds(),
        utility,
        shown::threshold,
        "utility.hidden",
        one -> ShownFigures.hiddenShare(one.loss()));
  }

  Curve noises(TableUtility utility) {
    return curve(
        "utility.noises",
        utility.noises(),
        utility,
        shown::noise,
        "utility.relative",
        one -> ShownFigures.relativeShare(one.loss()));
  }

  private Curve curve(
      String title,
      List<Alternative> alternatives,
      TableUtility utility,
      Function<Setting, String> name,
      String lost,
      Function<Alternative, OptionalDouble> loss) {
    List<Curve.Setting> settings =
        IntStream.range(0, alternatives.size())
            .mapToObj(
                at ->
                    new Curve.Setting(
                        name.apply(alternatives.get(at).setting()),
                        Curve.x(at, alternatives.size()),
                        alternatives.get(at).setting().equals(utility.setting())))
            .toList();
    List<Curve.Line> lines = new ArrayList<>();
    lines.add(line(lost, alternatives, loss));
    lines.add(line("utility.told", alternatives, one -> ShownFigures.toldShare(one.risk())));
    lines.add(line("utility.guessed", alternatives, one -> ShownFigures.guessedShare(one.risk())));
    lines.add(line("utility.known", alternatives, one -> ShownFigures.knownShare(one.risk())));
    return new Curve(texts.of(title), texts.of(title + "-words"), settings, lines);
  }

  private Curve.Line line(
      String name, List<Alternative> alternatives, Function<Alternative, OptionalDouble> share) {
    return Curve.line(texts.of(name), alternatives.stream().map(share).toList());
  }
}
