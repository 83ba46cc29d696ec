# What Debian wants of the installed tree before it becomes a package; run by CPack.
set(root ${CPACK_TEMPORARY_DIRECTORY})
set(doc ${root}/usr/share/doc/trichd)

file(COPY_FILE ${CPACK_TRICH_SOURCE_DIR}/deploy/debian/copyright ${doc}/copyright)
file(COPY_FILE ${CPACK_TRICH_SOURCE_DIR}/deploy/debian/changelog ${doc}/changelog)
file(COPY_FILE ${CPACK_TRICH_SOURCE_DIR}/CHANGELOG.md ${doc}/CHANGELOG.md)
file(GLOB pages ${root}/usr/share/man/man?/*)
execute_process(COMMAND gzip -9nf ${pages} ${doc}/changelog ${doc}/CHANGELOG.md COMMAND_ERROR_IS_FATAL ANY)

file(MAKE_DIRECTORY ${root}/etc/trich)
file(COPY_FILE ${root}/usr/share/trich/trichd.conf ${root}/etc/trich/trichd.conf)
