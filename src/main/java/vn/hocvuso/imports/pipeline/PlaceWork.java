package vn.hocvuso.imports.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hocvuso.facts.Effect;
import vn.hocvuso.facts.Fields;
import vn.hocvuso.facts.Origin;
import vn.hocvuso.imports.FileStore;
import vn.hocvuso.imports.ImportKind;
import vn.hocvuso.imports.ImportRows;
import vn.hocvuso.imports.ProblemCode;
import vn.hocvuso.imports.format.Field;
import vn.hocvuso.imports.format.FileRecord;
import vn.hocvuso.imports.format.Layout;
import vn.hocvuso.imports.format.Vocabulary;
import vn.hocvuso.place.Organisations;
import vn.hocvuso.place.PlaceField;
import vn.hocvuso.place.PlaceNames;
import vn.hocvuso.place.PlaceSaid;
import vn.hocvuso.place.Village;
import vn.hocvuso.place.Villages;

/** Files of villages and of organisations. */
@Component
class PlaceWork implements KindWork {

    private final Villages villages;
    private final Organisations organisations;
    private final SaidRows rows;
    private final FileStore files;

    PlaceWork(Villages villages, Organisations organisations, SaidRows rows, FileStore files) {
        this.villages = villages;
        this.organisations = organisations;
        this.rows = rows;
        this.files = files;
    }

    @Override
    public Set<ImportKind> kinds() {
        return Set.of(ImportKind.VILLAGES, ImportKind.ORGANISATIONS);
    }

    @Override
    public Optional<String> missing(Layout layout, ImportKind kind, boolean courseGiven) {
        if (!layout.has(Field.CODE)) {
            return Optional.of("COLUMN_CODE_MISSING");
        }
        return layout.has(Field.NAME) ? Optional.empty() : Optional.of("COLUMN_NAME_MISSING");
    }

    @Override
    public List<SaidRow> stage(Job job, int slice, List<FileRecord> records) {
        List<SaidRow> read = read(job, records);
        rows.rejectTwice(job, read, Field.CODE);
        rows.stage(job, slice, read);
        return read;
    }

    @Override
    public List<String> communes(Job job) {
        return List.of(job.commune());
    }

    @Override
    public Map<Effect, Integer> apply(Job job, int slice, List<FileRecord> records) {
        List<SaidRow> accepted = rows.accepted(job, slice, read(job, records));
        List<PlaceSaid> said = accepted.stream()
                .map(row -> new PlaceSaid(String.valueOf(row.code()), row.line(), row.fields()))
                .toList();
        Origin origin = Origin.file(job.id(), job.data().createdBy());
        List<Effect> effects = ofVillages(job)
                ? villages.tell(job.commune(), origin, said)
                : organisations.tell(job.commune(), origin, said);
        List<ImportRows.Done> done = new ArrayList<>();
        for (int index = 0; index < effects.size(); index++) {
            done.add(new ImportRows.Done(accepted.get(index).line(), effects.get(index), null));
        }
        return rows.did(job, done);
    }

    @Override
    public void withdraw(Job job, int slice) {
        files.lines(job.id(), slice).ifPresent(lines -> {
            if (ofVillages(job)) {
                villages.withdraw(job.commune(), job.id(), lines);
            } else {
                organisations.withdraw(job.commune(), job.id(), lines);
            }
        });
        rows.undid(job, slice);
    }

    private static boolean ofVillages(Job job) {
        return job.data().kind() == ImportKind.VILLAGES;
    }

    private List<SaidRow> read(Job job, List<FileRecord> records) {
        PlaceNames<Village> names = villages.names(job.commune());
        return records.stream()
                .map(record -> row(job, new RowCells(record, job), names))
                .toList();
    }

    private static SaidRow row(Job job, RowCells cells, PlaceNames<Village> names) {
        if (cells.holdsNoData(Field.CODE, Field.NAME)) {
            return SaidRow.skipped(cells);
        }
        if (!cells.has(Field.CODE)) {
            cells.problem(ProblemCode.CODE_MISSING, Field.CODE);
        }
        if (!cells.has(Field.NAME)) {
            cells.problem(ProblemCode.NAME_MISSING, Field.NAME);
        }
        Fields.Builder said = Fields.said().say(PlaceField.NAME, cells.text(Field.NAME));
        if (cells.has(Field.ALIASES)) {
            said.sayList(PlaceField.ALIASES, cells.list(Field.ALIASES));
        }
        if (ofVillages(job)) {
            sayVillage(cells, names, said);
        } else {
            cells.word(Field.KIND, Vocabulary.ORGANISATION_KIND, ProblemCode.UNKNOWN_KIND)
                    .ifPresent(kind -> said.say(PlaceField.KIND, kind));
        }
        return new SaidRow(cells, false, cells.text(Field.CODE), null, said.build());
    }

    private static void sayVillage(RowCells cells, PlaceNames<Village> names, Fields.Builder said) {
        cells.word(Field.KIND, Vocabulary.VILLAGE_KIND, ProblemCode.UNKNOWN_KIND)
                .ifPresent(kind -> said.say(PlaceField.KIND, kind));
        cells.day(Field.VALID_FROM, ProblemCode.BAD_DATE).ifPresent(day -> said.say(PlaceField.VALID_FROM, day));
        cells.day(Field.RETIRED_ON, ProblemCode.BAD_DATE).ifPresent(day -> said.say(PlaceField.RETIRED_ON, day));
        if (cells.has(Field.PREDECESSORS)) {
            said.sayList(
                    PlaceField.PREDECESSORS,
                    cells.list(Field.PREDECESSORS).stream()
                            .map(text -> codeOf(names, text))
                            .toList());
        }
    }

    /** A village of this file may not be known yet: then the text is taken for its code. */
    private static String codeOf(PlaceNames<Village> names, String text) {
        List<Village> found = names.find(text);
        return found.size() == 1 ? found.get(0).code() : text;
    }
}
