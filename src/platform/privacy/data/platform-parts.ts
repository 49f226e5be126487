/** Of what the person did and sent; ids of others stay out with the details. */
export const platformParts = {
  dziennik: `select at, action, subject_kind as "subjectKind", subject_id as "subjectId",
      organisation_id as "organisationId", office
    from activity where account_id = $1 order by at`,
  pliki: `select id, name, media_type as "mediaType", size, sha256, created_at as "createdAt"
    from stored_file where created_by = $1 and media_type <> 'application/zip' order by created_at`,
};
