package vn.hocvuso.matching.web;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.hocvuso.access.Caller;
import vn.hocvuso.matching.Merges;
import vn.hocvuso.place.Commune;
import vn.hocvuso.place.Organisation;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;
import vn.hocvuso.roster.MergedPeople;
import vn.hocvuso.roster.NationalId;
import vn.hocvuso.roster.People;
import vn.hocvuso.roster.Person;
import vn.hocvuso.roster.PersonField;
import vn.hocvuso.roster.PersonMerge;
import vn.hocvuso.roster.Phone;
import vn.hocvuso.shared.Days;

/** Rows of the roster that may be one human being: looked at, merged with a choice per field, taken apart again. */
@Controller
@RequestMapping("/duplicates")
class DuplicateController {

    private static final String OTHER = "OTHER";

    private final Merges merges;
    private final People people;
    private final MergedPeople merged;
    private final Villages villages;
    private final Organisations organisations;

    DuplicateController(
            Merges merges, People people, MergedPeople merged, Villages villages, Organisations organisations) {
        this.merges = merges;
        this.people = people;
        this.merged = merged;
        this.villages = villages;
        this.organisations = organisations;
    }

    @GetMapping
    ModelAndView list(Caller caller, Commune commune) {
        Places places = places(commune.code());
        return new ModelAndView("matching/duplicates")
                .addObject(
                        "pairs",
                        merges.proposed(caller, commune.code()).stream()
                                .map(pair -> new Pair(
                                        Side.of(pair.one(), places),
                                        Side.of(pair.other(), places),
                                        pair.reasons().stream().map(Enum::name).toList()))
                                .toList())
                .addObject(
                        "merges",
                        merges.made(caller, commune.code()).stream()
                                .map(Made::of)
                                .toList());
    }

    @GetMapping("/merge")
    ModelAndView choose(Caller caller, @RequestParam String keep, @RequestParam String other) {
        Person kept = people.get(caller, keep);
        Person gone = people.get(caller, other);
        caller.mustAdminister(kept.communeCode());
        Places places = places(kept.communeCode());
        return new ModelAndView("matching/merge")
                .addObject("kept", Side.of(kept, places))
                .addObject("other", Side.of(gone, places))
                .addObject("choices", choices(kept, gone, places));
    }

    @PostMapping("/merge")
    String merge(
            Caller caller,
            @RequestParam String keep,
            @RequestParam String other,
            @RequestParam Map<String, String> said,
            RedirectAttributes flash) {
        Set<String> fromOther = said.entrySet().stream()
                .filter(field -> field.getValue().equals(OTHER))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (fromOther.contains(PersonField.BIRTH_DATE)) {
            fromOther.add(PersonField.BIRTH_YEAR);
        }
        merges.merge(caller, keep, other, fromOther);
        flash.addFlashAttribute("done", "merged");
        return "redirect:/duplicates";
    }

    @PostMapping("/apart")
    String keepApart(Caller caller, @RequestParam String one, @RequestParam String other, RedirectAttributes flash) {
        merges.keepApart(caller, one, other);
        flash.addFlashAttribute("done", "apart");
        return "redirect:/duplicates";
    }

    @PostMapping("/{merge}/split")
    String split(Caller caller, @PathVariable long merge, RedirectAttributes flash) {
        merges.split(caller, merge);
        flash.addFlashAttribute("done", "split");
        return "redirect:/duplicates";
    }

    private Places places(String commune) {
        return new Places(
                villages.of(commune).stream().collect(toMap(Village::code, Village::name)),
                organisations.of(commune).stream().collect(toMap(Organisation::code, Organisation::name)));
    }

    /** Names by codes. */
    private record Places(Map<String, String> villages, Map<String, String> organisations) {

        @Nullable
        String village(Person person) {
            return person.villageCode() == null ? null : villages.get(person.villageCode());
        }

        @Nullable
        String organisation(Person person) {
            return person.organisationCode() == null ? null : organisations.get(person.organisationCode());
        }
    }

    /** Two people who may be one; {@code reasons} are message keys' ends. */
    record Pair(Side one, Side other, List<String> reasons) {}

    /** One of them. */
    record Side(
            String code,
            String fullName,
            @Nullable String born,
            @Nullable String village) {

        static Side of(Person person, Places places) {
            return new Side(person.code(), person.fullName(), DuplicateController.born(person), places.village(person));
        }
    }

    /** A merge that was made. */
    record Made(long id, String code, String name, String intoCode, String intoName, String by, LocalDateTime at) {

        static Made of(PersonMerge merge) {
            return new Made(
                    merge.id(),
                    merge.personCode(),
                    merge.personName(),
                    merge.intoCode(),
                    merge.intoName(),
                    merge.mergedBy(),
                    LocalDateTime.ofInstant(merge.mergedAt(), Days.ZONE));
        }
    }

    /** A field in which the two differ; the label is a message key, the values are such keys or texts. */
    record Choice(String field, String label, List<String> kept, List<String> other) {

        public boolean onlyOther() {
            return kept.isEmpty();
        }
    }

    private List<Choice> choices(Person kept, Person other, Places places) {
        return Stream.of(
                        choice(PersonField.FULL_NAME, "person.fullName", kept, other, Person::fullName),
                        choice(PersonField.BIRTH_DATE, "person.born", kept, other, DuplicateController::born),
                        choice(PersonField.SEX, "person.sex", kept, other, person -> key("sex.", person.sex())),
                        choice(PersonField.NATIONAL_ID, "person.nationalId.short", kept, other, this::nationalId),
                        choice(PersonField.PHONE, "person.phone", kept, other, this::phone),
                        choice(PersonField.VILLAGE, "person.village", kept, other, places::village),
                        choice(PersonField.ORGANISATION, "person.organisation", kept, other, places::organisation),
                        new Choice(PersonField.GROUPS, "people.group", groups(kept), groups(other)),
                        choice(
                                PersonField.RESIDENCE,
                                "people.residence",
                                kept,
                                other,
                                person -> key("residence.", person.residence())),
                        choice(PersonField.NOTE, "person.note", kept, other, Person::note))
                .filter(choice -> !choice.kept().equals(choice.other()))
                .toList();
    }

    private static Choice choice(
            String field, String label, Person kept, Person other, Function<Person, @Nullable String> value) {
        return new Choice(
                field,
                label,
                Stream.ofNullable(value.apply(kept)).toList(),
                Stream.ofNullable(value.apply(other)).toList());
    }

    private static List<String> groups(Person person) {
        return person.groups().groups().stream().map(group -> "group." + group).toList();
    }

    private static @Nullable String key(String prefix, @Nullable Enum<?> value) {
        return value == null ? null : prefix + value.name();
    }

    private @Nullable String nationalId(Person person) {
        return person.nationalIdTail() == null ? null : NationalId.masked(person.nationalIdTail());
    }

    private @Nullable String phone(Person person) {
        String digits = merged.fields(person, List.of(PersonField.PHONE)).text(PersonField.PHONE);
        return digits == null ? null : new Phone(digits).masked();
    }

    private static @Nullable String born(Person person) {
        if (person.birthDate() != null) {
            return Days.WRITTEN.format(person.birthDate());
        }
        return person.birthYear() == null ? null : String.valueOf(person.birthYear());
    }
}
