package vn.hocvuso.bench;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hocvuso.bench.Population.Human;
import vn.hocvuso.matching.Traits;
import vn.hocvuso.matching.WrittenName;
import vn.hocvuso.roster.Birth;
import vn.hocvuso.roster.NationalId;
import vn.hocvuso.samples.Dice;

/**
 * What people and spreadsheets make of somebody's facts in a portal's file.
 *
 * @param share 1 at the rates of the benchmark, 0.1 at a tenth of them
 */
record Damage(double share) {

    /** Tones as they are placed in the old and in the new way. */
    private static final List<List<String>> TONES = List.of(
            List.of("òa", "oà"), List.of("óa", "oá"), List.of("ỏa", "oả"), List.of("õa", "oã"), List.of("ọa", "oạ"),
            List.of("òe", "oè"), List.of("óe", "oé"), List.of("ủy", "uỷ"), List.of("úy", "uý"), List.of("ùy", "uỳ"),
            List.of("ũy", "uỹ"), List.of("ụy", "uỵ"));

    /** The row of a human being; {@code typed} is the name as the file has it. */
    record Row(Human human, String typed, Birth birth, @Nullable String nationalId, Traits traits) {}

    Row row(Human human, Dice dice) {
        String typed = name(human.name(), dice);
        Birth birth = birth(human.born(), dice);
        String id = nationalId(human.nationalId(), dice);
        Traits traits = new Traits(
                WrittenName.of(typed),
                birth,
                null,
                id,
                dice.chance(50) ? human.phone() : null,
                chance(dice, 30) ? null : human.village(),
                null);
        return new Row(human, typed, birth, id, traits);
    }

    private boolean chance(Dice dice, double percent) {
        return dice.chance(percent * share);
    }

    private String name(String name, Dice dice) {
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        if (words.size() > 2 && chance(dice, 5)) {
            words.remove(dice.between(1, words.size() - 2));
        }
        if (chance(dice, 3)) {
            int word = dice.between(0, words.size() - 1);
            words.set(word, mistyped(words.get(word), dice));
        }
        if (chance(dice, 10)) {
            Collections.rotate(words, 1);
        }
        String written = String.join(" ", words);
        if (chance(dice, 20)) {
            return Normalizer.normalize(written, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replace('đ', 'd')
                    .replace('Đ', 'D');
        }
        if (chance(dice, 20)) {
            written = otherTones(written);
        }
        return chance(dice, 10) ? Normalizer.normalize(written, Normalizer.Form.NFD) : written;
    }

    /** A letter is wrong, missing, doubled or swapped with its neighbour; a name of one letter is not mistyped. */
    private static String mistyped(String word, Dice dice) {
        if (word.length() < 2) {
            return word;
        }
        int at = dice.between(0, word.length() - 2);
        char other = (char) ('a' + dice.between(0, 25));
        return switch (dice.between(0, 3)) {
            case 0 -> word.substring(0, at) + other + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }

    private static String otherTones(String name) {
        String other = name;
        for (List<String> pair : TONES) {
            String from = other.contains(pair.get(0)) ? pair.get(0) : pair.get(1);
            other = other.replace(from, from.equals(pair.get(0)) ? pair.get(1) : pair.get(0));
        }
        return other;
    }

    private Birth birth(LocalDate born, Dice dice) {
        if (chance(dice, 15)) {
            return Birth.in(born.getYear());
        }
        if (chance(dice, 2)) {
            try {
                return Birth.on(LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue()));
            } catch (DateTimeException noSuchMonth) {
                return Birth.on(born);
            }
        }
        return Birth.on(born);
    }

    private @Nullable String nationalId(String id, Dice dice) {
        if (chance(dice, 40)) {
            return null;
        }
        String written = id;
        if (chance(dice, 1)) {
            int at = dice.between(6, 11);
            char digit = (char) ('0' + (written.charAt(at) - '0' + dice.between(1, 9)) % 10);
            written = written.substring(0, at) + digit + written.substring(at + 1);
        }
        if (chance(dice, 15)) {
            written = written.substring(1);
        }
        return NationalId.read(written).id().map(NationalId::digits).orElse(null);
    }
}
