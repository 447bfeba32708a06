package vn.hocvuso.samples;

import java.util.ArrayList;
import java.util.List;

/** Choices of which some are drawn more often than others. */
final class Weighted<T> {

    private record Choice<T>(T value, int upTo) {}

    private final List<Choice<T>> choices = new ArrayList<>();
    private int total;

    Weighted<T> add(T value, int weight) {
        total += weight;
        choices.add(new Choice<>(value, total));
        return this;
    }

    T draw(Dice dice) {
        int drawn = dice.between(1, total);
        return choices.stream()
                .filter(choice -> drawn <= choice.upTo())
                .findFirst()
                .orElseThrow()
                .value();
    }
}
