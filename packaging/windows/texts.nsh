; What the setup says, written in each language for itself.
; English stands first: it is what somebody gets whose language is neither.

!macro Text NAME ENGLISH INDONESIAN
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
  LangString ${NAME} ${LANG_INDONESIAN} "${INDONESIAN}"
!macroend

!insertmacro Text Welcome \
  "A notebook for informational interviews, by keyboard and offline.$\r$\n$\r$\nWawasan is put into your own folder of programs. No administrator is needed, and nobody else on this computer is affected.$\r$\n$\r$\nIf Wawasan is open it is closed first; what you typed is kept." \
  "Buku catatan untuk wawancara informasional, cukup dengan keyboard dan tanpa internet.$\r$\n$\r$\nWawasan dipasang di folder program milik Anda sendiri. Hak administrator tidak diperlukan, dan pengguna lain di komputer ini tidak terpengaruh.$\r$\n$\r$\nJika Wawasan sedang terbuka, ia ditutup dulu; semua yang sudah diketik tetap tersimpan."
!insertmacro Text Finished \
  "Wawasan ${VERSION} is installed.$\r$\n$\r$\nYou find it in the Start menu. In a new command prompt or PowerShell, wawasan --help shows what can be done from there." \
  "Wawasan ${VERSION} sudah terpasang.$\r$\n$\r$\nBukalah dari menu Start. Di Command Prompt atau PowerShell yang baru dibuka, wawasan --help menunjukkan apa saja yang bisa dilakukan dari sana."
!insertmacro Text OpenNow "Open Wawasan now" "Buka Wawasan sekarang"
!insertmacro Text NewLine "New line" "Baris baru"
!insertmacro Text NewLineHint "Write one line down, without opening the whole window" "Catat satu baris tanpa membuka seluruh jendela"
!insertmacro Text ProgramHint "Notebook for informational interviews" "Buku catatan wawancara informasional"
!insertmacro Text NotebookKind "Wawasan notebook" "Buku catatan Wawasan"
!insertmacro Text ContactsKind "Contacts to import" "Kontak untuk diimpor"
!insertmacro Text Closing "Closing Wawasan if it is open" "Menutup Wawasan jika sedang terbuka"
!insertmacro Text StillOpen \
  "Wawasan is still open, so it cannot be replaced. Please close it (also in the notification area), then choose Retry." \
  "Wawasan masih terbuka sehingga belum bisa diganti. Silakan tutup dulu (juga yang ada di area notifikasi), lalu pilih Coba lagi."
!insertmacro Text LeftOpen \
  "Wawasan is still open. Nothing was changed; the version you had is still there. Close it and run this setup once more." \
  "Wawasan masih terbuka. Tidak ada yang diubah; versi yang lama masih ada. Tutuplah, lalu jalankan pemasangan ini sekali lagi."
!insertmacro Text NotWritten \
  "The files could not be written to $INSTDIR. Nothing was changed; if there was a version before, it is still there. Check whether the disk is full, then run this setup once more." \
  "Berkas tidak bisa ditulis ke $INSTDIR. Tidak ada yang diubah; jika sebelumnya ada versi lain, versi itu masih ada. Periksa apakah disk penuh, lalu jalankan pemasangan ini sekali lagi."
!insertmacro Text TooOld "Wawasan needs Windows 10 or newer." "Wawasan memerlukan Windows 10 atau yang lebih baru."
!insertmacro Text RemoveWhat \
  "Wawasan is removed from your folder of programs. Your notebooks stay where they are: $APPDATA\Wawasan" \
  "Wawasan dihapus dari folder program Anda. Buku catatan Anda tetap ada di tempatnya: $APPDATA\Wawasan"
!insertmacro Text Removed \
  "Wawasan is removed.$\r$\n$\r$\nYour notebooks are still there, in $APPDATA\Wawasan. If you no longer want them, delete that folder yourself." \
  "Wawasan sudah dihapus.$\r$\n$\r$\nBuku catatan Anda masih ada di $APPDATA\Wawasan. Jika tidak diperlukan lagi, hapuslah folder itu sendiri."
!insertmacro Text NotRemoved \
  "Wawasan is still open. Nothing was removed. Close it, then try again." \
  "Wawasan masih terbuka. Tidak ada yang dihapus. Tutuplah dulu, lalu coba lagi."
