import Embedding
import SearchIndex

/// The vectors of one generation, and where in it stands what they are of.
struct GenerationVectors: Sendable {
    /// Of what passages say.
    let passages: VectorFile
    /// Of the wordings of questions.
    let wordings: WordingIndex
    /// By place in `passages`; none for a passage that the index does not know.
    private var docids: [UInt32?]
    /// By docid, the place in `passages`.
    private var places: [UInt32: Int] = [:]
    private var members: [String: [UInt32]] = [:]

    /// - Complexity: one look-up a passage, once for a generation.
    init(of reader: IndexReader) throws(IndexError) {
        let (path, folder) = (reader.snapshot.vectorsPath, reader.snapshot.path)
        do throws(VectorFileError) {
            passages = try VectorFile(path: path)
            wordings = try WordingIndex(folder: folder)
        } catch {
            throw .corrupt(path: path, reason: "\(error)")
        }
        docids = [UInt32?](repeating: nil, count: passages.passageCount)
        places.reserveCapacity(passages.passageCount)
        for (id, docid) in try reader.passagePlaces() {
            guard let place = passages.place(of: id) else { continue }
            (docids[place], places[docid]) = (docid, place)
        }
        for (family, docid) in try reader.familyPlaces() {
            members[family, default: []].append(docid)
        }
    }

    /// Where the passage of a match stands in the index.
    func docid(of match: VectorMatch) -> UInt32? { docids[match.place] }

    /// The place in `passages` of the passage that stands at a docid; nil if it has no vector.
    func place(ofDocid docid: UInt32) -> Int? { places[docid] }

    /// Where the passages stand that stand for the documents of a family.
    func docids(ofFamily family: String) -> [UInt32] { members[family] ?? [] }
}
