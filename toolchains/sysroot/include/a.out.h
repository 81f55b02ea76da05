/*
 * COFF and PE/COFF, the format of objects, programs and DLLs. Cygwin 3.5.3 ABI.
 *
 * What is in a file is little-endian and not aligned. Where a structure here is longer than its like in a file, the
 * latter has a constant (LINESZ, SYMESZ, AUXESZ), and the members are at the file's places up to that length.
 *
 * SPDX-License-Identifier: MIT
 */
#ifndef _QCYG_A_OUT_H
#define _QCYG_A_OUT_H

#include <stdint.h>

#define COFF_IMAGE_WITH_PE
#define COFF_LONG_SECTION_NAMES

/* The header of an object: what comes first in it. */
struct external_filehdr {
    uint16_t f_magic; /* the machine */
    uint16_t f_nscns; /* sections */
    uint32_t f_timdat; /* when it was made, seconds since 1970 */
    uint32_t f_symptr; /* where in the file the symbols are, bytes */
    uint32_t f_nsyms; /* symbols */
    uint16_t f_opthdr; /* bytes of the optional header */
    uint16_t f_flags;
};

/* f_magic */
#define I386MAGIC 0x014c
#define I386PTXMAGIC 0x0154
#define I386AIXMAGIC 0x0175
#define AMD64MAGIC 0x8664
#define LYNXCOFFMAGIC 0x010d
#define IMAGE_FILE_MACHINE_I386 0x014c
#define IMAGE_FILE_MACHINE_AMD64 0x8664

/* For a structure with f_magic: true where that is none of the 32-bit x86's. */
#define I386BADMAG(header) \
    ((header).f_magic != I386MAGIC && (header).f_magic != I386PTXMAGIC && \
     (header).f_magic != I386AIXMAGIC && (header).f_magic != LYNXCOFFMAGIC)

/* f_flags, with COFF's names: no relocations, no undefined symbols, no line numbers, no local symbols; ... */
#define F_RELFLG 0x0001
#define F_EXEC 0x0002
#define F_LNNO 0x0004
#define F_LSYMS 0x0008

/* ... and with PE's. */
#define IMAGE_FILE_RELOCS_STRIPPED 0x0001
#define IMAGE_FILE_EXECUTABLE_IMAGE 0x0002
#define IMAGE_FILE_LINE_NUMS_STRIPPED 0x0004
#define IMAGE_FILE_LOCAL_SYMS_STRIPPED 0x0008
#define IMAGE_FILE_BYTES_REVERSED_LO 0x0080
#define IMAGE_FILE_32BIT_MACHINE 0x0100
#define IMAGE_FILE_DEBUG_STRIPPED 0x0200
#define IMAGE_FILE_SYSTEM 0x1000
#define IMAGE_FILE_DLL 0x2000
#define IMAGE_FILE_BYTES_REVERSED_HI 0x8000

/*
 * The header of a program or DLL: DOS's, a DOS program that says what it needs, PE's signature, and COFF's header. Only
 * where e_lfanew is 128 is the latter at this place.
 */
struct external_PE_filehdr {
    uint16_t e_magic; /* DOSMAGIC */
    uint16_t e_cblp; /* bytes in the last page of the file */
    uint16_t e_cp; /* pages of 512 bytes */
    uint16_t e_crlc; /* relocations */
    uint16_t e_cparhdr; /* the header's length, in units of 16 bytes as the next two */
    uint16_t e_minalloc;
    uint16_t e_maxalloc;
    uint16_t e_ss; /* where the program begins with its registers */
    uint16_t e_sp;
    uint16_t e_csum;
    uint16_t e_ip;
    uint16_t e_cs;
    uint16_t e_lfarlc; /* where the relocations are */
    uint16_t e_ovno;
    char e_res[4][2];
    uint16_t e_oemid;
    uint16_t e_oeminfo;
    char e_res2[10][2];
    uint32_t e_lfanew; /* where nt_signature is */
    char dos_message[16][4];
    uint32_t nt_signature; /* NT_SIGNATURE */
    /* As in struct external_filehdr. */
    uint16_t f_magic;
    uint16_t f_nscns;
    uint32_t f_timdat;
    uint32_t f_symptr;
    uint32_t f_nsyms;
    uint16_t f_opthdr;
    uint16_t f_flags;
};

#define FILHDR struct external_PE_filehdr
#define FILHSZ 152

/* "MZ" and "PE" */
#define DOSMAGIC 0x5a4d
#define NT_SIGNATURE 0x00004550

/* The optional header, the part that COFF has. */
typedef struct AOUTHDR {
    uint16_t magic;
    uint16_t vstamp;
    uint32_t tsize; /* bytes of code, of data, of zeroed data */
    uint32_t dsize;
    uint32_t bsize;
    uint32_t
        entry; /* where the program starts; an address less ImageBase, as the next two */
    uint32_t text_start;
    uint32_t data_start;
} AOUTHDR;

#define AOUTHDRSZ 28

/* The whole of it in a 64-bit program or DLL. Sizes are in bytes. */
typedef struct PEAOUTHDR {
    uint16_t magic; /* IMAGE_NT_OPTIONAL_HDR64_MAGIC */
    uint16_t vstamp;
    uint32_t tsize;
    uint32_t dsize;
    uint32_t bsize;
    uint32_t entry;
    uint32_t text_start;
    uintptr_t ImageBase; /* the address that it was linked for */
    uint32_t SectionAlignment;
    uint32_t FileAlignment;
    uint16_t MajorOperatingSystemVersion;
    uint16_t MinorOperatingSystemVersion;
    uint16_t MajorImageVersion;
    uint16_t MinorImageVersion;
    uint16_t MajorSubsystemVersion;
    uint16_t MinorSubsystemVersion;
    char Reserved1[4];
    uint32_t SizeOfImage;
    uint32_t SizeOfHeaders;
    uint32_t CheckSum;
    uint16_t Subsystem;
    uint16_t DllCharacteristics;
    uintptr_t SizeOfStackReserve;
    uintptr_t SizeOfStackCommit;
    uintptr_t SizeOfHeapReserve;
    uintptr_t SizeOfHeapCommit;
    uint32_t LoaderFlags;
    uint32_t NumberOfRvaAndSizes; /* entries of DataDirectory that count */
    char DataDirectory[16][2][4]; /* each: address less ImageBase, size */
} PEAOUTHDR;

#define AOUTSZ 240

/* magic, with COFF's names: relocatable, pages from the file, target's shared library, shared library; and with PE's */
#define OMAGIC 0404
#define ZMAGIC 0413
#define STMAGIC 0401
#define SHMAGIC 0443
#define IMAGE_NT_OPTIONAL_HDR32_MAGIC 0x10b
#define IMAGE_NT_OPTIONAL_HDR64_MAGIC 0x20b

/* Bytes: COFF's part, the whole of a 32-bit program, the whole of a 64-bit one */
#define IMAGE_SIZEOF_STD_OPTIONAL_HEADER 28
#define IMAGE_SIZEOF_NT_OPTIONAL32_HEADER 224
#define IMAGE_SIZEOF_NT_OPTIONAL64_HEADER 240

/* Subsystem */
#define IMAGE_SUBSYSTEM_NATIVE 1
#define IMAGE_SUBSYSTEM_WINDOWS_GUI 2
#define IMAGE_SUBSYSTEM_WINDOWS_CUI 3

/* What is usual: alignments in memory and in the file, memory that is reserved and committed */
#define NT_SECTION_ALIGNMENT 0x1000
#define NT_FILE_ALIGNMENT 0x200
#define NT_DEF_RESERVE 0x100000
#define NT_DEF_COMMIT 0x1000

/* The header of a section. Places are in bytes from the file's beginning. */
struct external_scnhdr {
    char s_name[8]; /* shorter: with zeros after it */
    uint32_t s_paddr; /* PE: the size in memory */
    uint32_t s_vaddr;
    uint32_t s_size; /* in the file */
    uint32_t s_scnptr;
    uint32_t s_relptr; /* relocations */
    uint32_t s_lnnoptr; /* line numbers */
    uint16_t s_nreloc;
    uint16_t s_nlnno;
    uint32_t s_flags;
};

#define SCNHDR struct external_scnhdr
#define SCNHSZ 40

/* Names of sections, and of the symbol at the code's end. */
#define _TEXT ".text"
#define _DATA ".data"
#define _BSS ".bss"
#define _COMMENT ".comment"
#define _LIB ".lib"
#define _ETEXT "etext"

/* s_flags: what is in it, ... */
#define IMAGE_SCN_TYPE_NO_PAD 0x00000008
#define IMAGE_SCN_CNT_CODE 0x00000020
#define IMAGE_SCN_CNT_INITIALIZED_DATA 0x00000040
#define IMAGE_SCN_CNT_UNINITIALIZED_DATA 0x00000080
/* ... what the linker does with it, ... */
#define IMAGE_SCN_LNK_OTHER 0x00000100
#define IMAGE_SCN_LNK_INFO 0x00000200
#define IMAGE_SCN_LNK_REMOVE 0x00000800
#define IMAGE_SCN_LNK_COMDAT 0x00001000
#define IMAGE_SCN_LNK_NRELOC_OVFL 0x01000000
/* ... its alignment, in an object, ... */
#define IMAGE_SCN_ALIGN_1BYTES 0x00100000
#define IMAGE_SCN_ALIGN_2BYTES 0x00200000
#define IMAGE_SCN_ALIGN_4BYTES 0x00300000
#define IMAGE_SCN_ALIGN_8BYTES 0x00400000
#define IMAGE_SCN_ALIGN_16BYTES 0x00500000
#define IMAGE_SCN_ALIGN_32BYTES 0x00600000
#define IMAGE_SCN_ALIGN_64BYTES 0x00700000
/* ... and what it is in memory. */
#define IMAGE_SCN_MEM_FARDATA 0x00008000
#define IMAGE_SCN_MEM_PURGEABLE 0x00020000
#define IMAGE_SCN_MEM_16BIT 0x00020000
#define IMAGE_SCN_MEM_LOCKED 0x00040000
#define IMAGE_SCN_MEM_PRELOAD 0x00080000
#define IMAGE_SCN_MEM_DISCARDABLE 0x02000000
#define IMAGE_SCN_MEM_NOT_CACHED 0x04000000
#define IMAGE_SCN_MEM_NOT_PAGED 0x08000000
#define IMAGE_SCN_MEM_SHARED 0x10000000
#define IMAGE_SCN_MEM_EXECUTE 0x20000000
#define IMAGE_SCN_MEM_READ 0x40000000
#define IMAGE_SCN_MEM_WRITE 0x80000000

/* x_comdat: which of several sections of the same name the linker takes */
#define IMAGE_COMDAT_SELECT_NODUPLICATES 1
#define IMAGE_COMDAT_SELECT_ANY 2
#define IMAGE_COMDAT_SELECT_SAME_SIZE 3
#define IMAGE_COMDAT_SELECT_EXACT_MATCH 4
#define IMAGE_COMDAT_SELECT_ASSOCIATIVE 5

/* A line's number */
struct external_lineno {
    union {
        uint32_t l_symndx; /* the function, where l_lnno is 0 */
        uint32_t l_paddr; /* the line's code */
    } l_addr;
    uint16_t l_lnno;
};

#define LINENO struct external_lineno
#define LINESZ 6

/* A relocation */
struct external_reloc {
    char r_vaddr[4];
    char r_symndx[4];
    char r_type[2];
};

#define RELOC struct external_reloc
#define RELSZ 10

#define E_SYMNMLEN 8 /* bytes of a symbol's name */
#define E_FILNMLEN 18 /* and of a file's, in an auxiliary entry */
#define FILNMLEN 18
#define E_DIMNUM 4 /* dimensions of an array */

/* A symbol */
struct external_syment {
    union {
        char e_name[E_SYMNMLEN];
        struct {
            uint32_t e_zeroes; /* 0: the name is in the table of strings, ... */
            uint32_t e_offset; /* ... so many bytes from its beginning */
        } e;
    } e;
    uint32_t e_value;
    uint16_t e_scnum; /* from 1 */
    uint16_t e_type;
    char e_sclass[1];
    char e_numaux[1]; /* auxiliary entries that come after it */
};

#define SYMENT struct external_syment
#define SYMESZ 18

/* e_type: a basic type in bits 0-3, and what is derived of it in bits 4-5 */
#define N_BTMASK 0x0f
#define N_TMASK 0x30
#define N_BTSHFT 4
#define N_TSHIFT 2
#define DT_NON 0
#define DT_PTR 1
#define DT_FCN 2
#define DT_ARY 3
#define ISPTR(type) (((type) & N_TMASK) == (DT_PTR << N_BTSHFT))
#define ISFCN(type) (((type) & N_TMASK) == (DT_FCN << N_BTSHFT))
#define ISARY(type) (((type) & N_TMASK) == (DT_ARY << N_BTSHFT))

/* More of a symbol; which member it is depends on the symbol. */
union external_auxent {
    struct {
        uint32_t x_tagndx;
        union {
            struct {
                uint16_t x_lnno;
                uint16_t x_size;
            } x_lnsz;
            uint32_t x_fsize; /* a function's */
        } x_misc;
        union {
            struct {
                uint32_t x_lnnoptr;
                uint32_t x_endndx; /* the entry after the function's or block's */
            } x_fcn;
            struct {
                char x_dimen[E_DIMNUM][2];
            } x_ary;
        } x_fcnary;
        uint16_t x_tvndx;
    } x_sym;
    /* A file. Names of up to E_FILNMLEN bytes go on after x_fname. */
    union {
        char x_fname[14];
        struct {
            uint32_t x_zeroes;
            uint32_t x_offset;
        } x_n;
    } x_file;
    struct {
        uint32_t x_scnlen;
        uint16_t x_nreloc;
        uint16_t x_nlinno;
        uint32_t x_checksum;
        uint16_t x_associated; /* the section that this one goes with */
        char x_comdat[1];
    } x_scn;
    struct {
        uint32_t x_tvfill;
        uint16_t x_tvlen;
        char x_tvran[2][2];
    } x_tv;
};

#define AUXENT union external_auxent
#define AUXESZ 18

#endif
