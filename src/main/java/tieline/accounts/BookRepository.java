package tieline.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface BookRepository extends JpaRepository<Book, UUID> {

    Optional<Book> findByCode(String code);
}
